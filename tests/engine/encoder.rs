//! The encoder says what the network it was exported from says.

use postcheck::checks::TODAY;
use postcheck::model::sights;
use postcheck::text::Document;
use serde_json::Value;

#[test]
fn the_encoder_agrees_with_its_reference() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("fixtures/encoder.json")).expect("the fixture is JSON");
    // The program rounds what its layers read to whole numbers; the reference does not.
    let near = |got: f32, wanted: &Value| (f64::from(got) - wanted.as_f64().expect("a number")).abs() < 0.03;
    for case in cases {
        let text = case["text"].as_str().expect("a text");
        let seen = sights(&Document::read(text, TODAY));
        let wanted = case["sentences"].as_array().expect("a list");
        assert_eq!(seen.len(), wanted.len(), "{text}");
        for (sight, wanted) in seen.iter().zip(wanted) {
            let sight = sight.as_ref().expect("every sentence is read");
            for head in &sight.heads {
                assert!(near(head.probability, &wanted["heads"][head.head]), "{text}: {head:?} and not {wanted}");
            }
            // The reference leaves out words that have no pieces; these texts hold none.
            assert_eq!(sight.words.len(), wanted["names"].as_array().expect("a list").len(), "{text}");
            for (i, word) in sight.words.iter().enumerate() {
                assert!(near(1.0 - word.name[0], &wanted["names"][i]), "{text}: word {i} {word:?}");
                assert!(near(word.role[2], &wanted["roles"][i]), "{text}: word {i} {word:?}");
                assert!(near(word.ill, &wanted["ill"][i]), "{text}: word {i} {word:?}");
            }
        }
    }
}

#[test]
fn any_text_is_read_without_a_panic() {
    for text in ["", " ", "\u{200b}\n\n…", "👩‍👩‍👧 é\u{301}\u{301} ж 東京 [SEP] ##ing", &"a".repeat(5000), &"no end ".repeat(900)]
    {
        let document = Document::read(text, TODAY);
        assert_eq!(sights(&document).len(), document.sentences.len());
    }
}
