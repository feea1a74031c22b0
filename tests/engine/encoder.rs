//! The encoder says what the network it was exported from says.

use postcheck::checks::TODAY;
use postcheck::model::sights;
use postcheck::text::Document;
use serde_json::Value;

#[test]
fn the_encoder_agrees_with_its_reference() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("fixtures/encoder.json")).expect("the fixture is JSON");
    for case in cases {
        let text = case["text"].as_str().expect("a text");
        let seen = sights(&Document::read(text, TODAY));
        let wanted = case["sentences"].as_array().expect("a list");
        assert_eq!(seen.len(), wanted.len(), "{text}");
        for (sights, wanted) in seen.iter().zip(wanted) {
            for sight in sights {
                let reference = wanted[sight.head].as_f64().expect("a probability") as f32;
                assert!((sight.probability - reference).abs() < 0.004, "{text}: {sight:?} and not {reference}");
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
