//! Pictures: nothing hidden goes out, not a pixel changes, no file brings the program down, and records keep them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, ImageReader, Rgb, RgbImage};
use jiff::ZonedDateTime;
use postcheck::checks::TODAY;
use postcheck::city::{City, baxter};
use postcheck::engine;
use postcheck::store::archive::{
    self, Archive, Circumstances, Entry, Filter, Picture, Post, ProfileMark, Scope, Verdict, sha256,
};
use postcheck::store::pictures::{Clean, Folder, Kind, MOST_BYTES, Unfit, clean};
use postcheck::text::{Attachment, Draft};
use proptest::prelude::*;

const FORMATS: [ImageFormat; 3] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];

/// A picture without a repeating pattern.
fn drawn(format: ImageFormat, width: u32, height: u32, seed: u8) -> Vec<u8> {
    let dot = |x: u32, y: u32| Rgb([(x * 7) as u8 ^ seed, (y * 11) as u8, ((x * y) as u8).wrapping_add(seed)]);
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::from_fn(width, height, dot)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn pixels(bytes: &[u8], format: ImageFormat) -> Option<DynamicImage> {
    ImageReader::with_format(Cursor::new(bytes), format).decode().ok()
}

/// A camera's block: the way it was held, a maker, a place and a serial number.
fn camera_block(turn: u16) -> Vec<u8> {
    fn field(out: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32) {
        out.extend(tag.to_le_bytes());
        out.extend(kind.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend(value.to_le_bytes());
    }
    let mut block = b"II*\0\x08\0\0\0\x04\0".to_vec();
    field(&mut block, 0x010F, 2, 12, 138);
    field(&mut block, 0x0112, 3, 1, turn.into());
    field(&mut block, 0x8769, 4, 1, 62);
    field(&mut block, 0x8825, 4, 1, 80);
    block.extend([0; 4]);
    block.extend([1, 0]);
    field(&mut block, 0xA431, 2, 4, u32::from_le_bytes(*b"SN7\0"));
    block.extend([0; 4]);
    block.extend([4, 0]);
    field(&mut block, 1, 2, 2, u32::from_le_bytes(*b"N\0\0\0"));
    field(&mut block, 2, 5, 3, 150);
    field(&mut block, 3, 2, 2, u32::from_le_bytes(*b"W\0\0\0"));
    field(&mut block, 4, 5, 3, 174);
    block.extend([0; 4]);
    block.extend([0; 2]);
    assert_eq!(block.len(), 136);
    block.extend([0; 2]);
    block.extend(b"secret maker");
    for (over, under) in [(46_u32, 1_u32), (20, 1), (2412, 100), (94, 1), (16, 1), (4800, 100)] {
        block.extend(over.to_le_bytes());
        block.extend(under.to_le_bytes());
    }
    block
}

fn check_sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 })
    })
}

/// The same picture as a phone and an editing program leave it.
fn with_secrets(format: ImageFormat, plain: &[u8], turn: u16) -> Vec<u8> {
    let block = camera_block(turn);
    match format {
        ImageFormat::Jpeg => {
            let mut out = plain[..2].to_vec();
            let mut segment = |marker: u8, body: &[u8]| {
                out.extend([0xFF, marker]);
                out.extend((body.len() as u16 + 2).to_be_bytes());
                out.extend(body);
            };
            segment(0xE1, &[b"Exif\0\0", &block[..]].concat());
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>secret xmp</x>");
            segment(0xED, b"Photoshop 3.0\x008BIM secret caption");
            segment(0xFE, b"secret comment");
            segment(0xE5, b"secret of nobody knows what");
            out.extend(&plain[2..]);
            out.extend(b"secret film behind the picture");
            out
        }
        ImageFormat::Png => {
            let chunk = |name: &[u8], body: &[u8]| {
                let whole = [name, body].concat();
                [&(body.len() as u32).to_be_bytes()[..], &whole, &check_sum(&whole).to_be_bytes()[..]].concat()
            };
            let head = 8 + 25;
            [
                &plain[..head],
                &chunk(b"eXIf", &block),
                &chunk(b"tEXt", b"Author\0secret name"),
                &chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0secret xmp"),
                &chunk(b"prVt", b"secret of nobody knows what"),
                &plain[head..],
                b"secret behind the picture",
            ]
            .concat()
        }
        _ => {
            let image = pixels(plain, format).unwrap();
            let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
            let chunk = |name: &[u8], body: &[u8]| {
                let pad: &[u8] = if body.len() % 2 == 1 { &[0] } else { &[] };
                [name, &(body.len() as u32).to_le_bytes()[..], body, pad].concat()
            };
            let extended = [vec![0x0C, 0, 0, 0], side(image.width()), side(image.height())].concat();
            let body = [
                b"WEBP".to_vec(),
                chunk(b"VP8X", &extended),
                plain[12..].to_vec(),
                chunk(b"EXIF", &block),
                chunk(b"XMP ", b"secret xmp"),
            ]
            .concat();
            [b"RIFF", &(body.len() as u32).to_le_bytes()[..], &body, b"secret behind the picture"].concat()
        }
    }
}

fn has_secret(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|window| window == b"secret") || bytes.windows(3).any(|window| window == b"SN7")
}

fn removed(clean: &Clean) -> Vec<&'static str> {
    clean.removed.iter().map(postcheck::store::pictures::Trace::id).collect()
}

#[test]
fn nothing_hidden_stays_in_the_copy_and_no_pixel_changes() {
    for format in FORMATS {
        let plain = drawn(format, 40, 30, 9);
        for turn in [1, 6, 8, 3] {
            let camera = with_secrets(format, &plain, turn);
            assert!(has_secret(&camera));
            let copy = clean(&camera).unwrap_or_else(|unfit| panic!("{format:?}: {unfit}"));
            assert!(!has_secret(&copy.bytes), "{format:?}");
            assert_eq!(pixels(&copy.bytes, format), pixels(&plain, format), "{format:?}");
            // The copy is looked at the way the camera was held.
            assert_eq!(u16::from(copy.orientation), turn);
            assert_eq!((copy.width, copy.height), if turn >= 5 { (30, 40) } else { (40, 30) });
            for trace in ["place", "camera", "serial", "editing", "behind"] {
                assert!(removed(&copy).contains(&trace), "{format:?}: {trace} is not in {:?}", copy.removed);
            }
            let place = copy.removed.iter().find(|trace| trace.id() == "place").and_then(|trace| trace.detail());
            assert_eq!(place, Some("46.34 N, 94.28 W"));
            // Nothing is left to take out of a copy, and the turn stays.
            let again = clean(&copy.bytes).unwrap();
            assert_eq!((&again.bytes, removed(&again).len(), again.orientation), (&copy.bytes, 0, copy.orientation));
        }
        let bare = clean(&plain).unwrap();
        assert_eq!(removed(&bare), Vec::<&str>::new(), "{format:?}");
    }
}

#[test]
fn files_that_are_no_picture_are_told_apart() {
    let jpeg = drawn(ImageFormat::Jpeg, 20, 20, 1);
    let png = drawn(ImageFormat::Png, 20, 20, 1);
    let webp = drawn(ImageFormat::WebP, 20, 20, 1);
    assert_eq!(clean(b""), Err(Unfit::Empty));
    for bytes in [&jpeg, &png, &webp] {
        for end in [12, bytes.len() / 2, bytes.len() - 3] {
            assert!(matches!(clean(&bytes[..end]), Err(Unfit::CutOff | Unfit::Damaged)), "{end} of {}", bytes.len());
        }
    }
    assert_eq!(clean(b"Dear all, this is a letter."), Err(Unfit::NoPicture));
    let says = |bytes: &[u8]| clean(bytes).unwrap_err().to_string();
    assert!(says(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").contains("HEIC"));
    assert!(says(b"GIF89a\x01\0\x01\0").contains("GIF"));
    assert!(says(b"%PDF-1.7 a flyer").contains("PDF"));
    assert!(says(b"<?xml version=\"1.0\"?><svg></svg>").contains("SVG"));
    assert!(matches!(clean(&vec![0xFF; MOST_BYTES as usize + 1]), Err(Unfit::TooBig(_))));
    let moving = [&png[..33], &[0, 0, 0, 8], b"acTL", &[0; 12], &png[33..]].concat();
    assert_eq!(clean(&moving), Err(Unfit::Moving));
    // A picture that says it has four thousand million pixels is not read.
    let mut bomb = png;
    bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert!(matches!(clean(&bomb), Err(Unfit::TooManyPixels { .. })));
    for sentence in [says(b""), says(b"GIF89a"), says(&jpeg[..40]), says(b"text")] {
        assert!(sentence.ends_with('.') && sentence.split_whitespace().count() <= 25, "{sentence}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_bring_the_cutter_down(start in 0_usize..4, mut bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mark: &[u8] = [&b"\xFF\xD8\xFF"[..], b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP", b""][start];
        bytes.splice(0..0, mark.iter().copied());
        if let Ok(copy) = clean(&bytes) {
            prop_assert_eq!(clean(&copy.bytes).map(|again| again.bytes), Ok(copy.bytes));
        }
    }

    #[test]
    fn a_damaged_picture_shows_the_same_or_is_refused(
        which in 0_usize..3,
        turn in 0_u16..10,
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let format = FORMATS[which];
        let mut bytes = with_secrets(format, &drawn(format, 24, 16, 5), turn);
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()) + 1);
        }
        if let Ok(copy) = clean(&bytes) {
            // Wherever the original can be shown, the copy shows the same.
            if let Some(shown) = pixels(&bytes, format) {
                prop_assert_eq!(pixels(&copy.bytes, format), Some(shown));
            }
        }
    }
}

#[test]
fn a_folder_keeps_a_picture_once_and_knows_a_changed_one() {
    let data = tempfile::tempdir().unwrap();
    let folder = Folder::of_drafts(data.path());
    let name = folder.keep(b"pixels").unwrap();
    assert_eq!(folder.keep(b"pixels").unwrap(), name);
    assert_eq!(folder.read(&name).unwrap(), b"pixels");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder.path().join(&name)), mode(folder.path())), (0o600, 0o700));
    }
    std::fs::write(folder.path().join(&name), "pixelz").unwrap();
    assert!(folder.read(&name).unwrap_err().to_string().contains("was changed"));
    assert!(folder.read("../../etc/passwd").is_err());
    // A picture that nothing names is left for a day: another window may be about to name it.
    folder.sweep(&std::collections::HashSet::new());
    assert!(folder.path().join(&name).exists());
}

fn circumstances() -> Circumstances {
    Circumstances {
        by: "Dana Whitfield".to_owned(),
        city: "City of Baxter".to_owned(),
        profile: ProfileMark { name: "City of Baxter".to_owned(), sha256: String::new() },
        now: "2026-11-30T09:41:00-06:00[-06:00]".parse::<ZonedDateTime>().unwrap(),
    }
}

fn pictured(file: &str, bytes: &[u8], alt: &str) -> Picture {
    Picture {
        file: file.to_owned(),
        sha256: sha256(bytes),
        alt: Some(alt.to_owned()),
        original: Some(sha256(b"as the camera wrote it")),
        width: Some(24),
        height: Some(16),
        removed: vec!["place".to_owned()],
    }
}

fn post(pictures: Vec<Picture>) -> Entry {
    Entry::Post(Box::new(Post { posted: true, text: "The plow is ready.".to_owned(), pictures, ..Post::default() }))
}

#[test]
fn a_record_has_its_pictures_and_a_lost_or_changed_one_is_named() {
    let data = tempfile::tempdir().unwrap();
    let drafts = Folder::of_drafts(data.path());
    let bytes = drawn(ImageFormat::Png, 24, 16, 3);
    drafts.keep(&bytes).unwrap();
    let mut archive = Archive::open(&data.path().join("records")).unwrap();
    let entry = post(vec![pictured("plow ä.png", &bytes, "A <plow> by the garage")]);
    archive.keep_pictures(&entry, &drafts).unwrap();
    archive.append(entry, &circumstances()).unwrap();
    archive.append(post(Vec::new()), &circumstances()).unwrap();
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { records: 2, .. }));
    let found = archive.find(&Filter { words: "garage".to_owned(), ..Filter::default() }, 0, 9).unwrap();
    assert_eq!(found.len(), 1, "the description is searched");

    let out = data.path().join("out");
    let done = archive.export(&Scope::default(), &out).unwrap();
    assert_eq!((done.pictures, done.missing), (1, 0));
    let name = std::fs::read_dir(out.join("pictures")).unwrap().flatten().next().unwrap().file_name();
    assert_eq!(std::fs::read(out.join("pictures").join(&name)).unwrap(), bytes);
    let page = std::fs::read_to_string(out.join("records/2026-0001.html")).unwrap();
    assert!(page.contains("alt=\"A &lt;plow&gt; by the garage\"") && page.contains("../pictures/") && page.contains("24 × 16"));
    assert!(page.contains("%C3%A4.png") && page.contains("the place") && page.contains(&sha256(b"as the camera wrote it")));
    let table = std::fs::read_to_string(out.join("records.csv")).unwrap();
    assert!(table.contains("alternative_texts") && table.contains("A <plow> by the garage"));
    assert!(std::fs::read_to_string(out.join("records.json")).unwrap().contains(&sha256(&bytes)));

    let kept = archive.pictures().path().join(sha256(&bytes));
    for (change, says) in [(Some(b"other pixels".as_slice()), "changed"), (None, "missing")] {
        match change {
            Some(change) => std::fs::write(&kept, change).unwrap(),
            None => std::fs::remove_file(&kept).unwrap(),
        }
        match archive.verify().unwrap() {
            Verdict::PictureBroken { number, file, reason, more: 0 } => {
                assert_eq!((number.as_str(), file.as_str()), ("2026-0001", "plow ä.png"));
                assert!(reason.contains(says), "{reason}");
            }
            other => panic!("{other:?}"),
        }
    }
    let done = archive.export(&Scope::default(), &data.path().join("again")).unwrap();
    assert_eq!((done.pictures, done.missing), (0, 1));
    // A picture that is nowhere keeps the record from being written.
    let lost = post(vec![pictured("lost.png", b"nowhere", "Lost")]);
    assert!(archive.keep_pictures(&lost, &drafts).unwrap_err().to_string().contains("the picture lost.png cannot be kept"));
}

#[test]
fn disposal_takes_the_picture_unless_another_record_has_it() {
    let data = tempfile::tempdir().unwrap();
    let drafts = Folder::of_drafts(data.path());
    let (own, shared) = (drawn(ImageFormat::Png, 9, 9, 1), drawn(ImageFormat::Png, 9, 9, 2));
    drafts.keep(&own).unwrap();
    drafts.keep(&shared).unwrap();
    let mut archive = Archive::open(&data.path().join("records")).unwrap();
    for pictures in [vec![pictured("a.png", &own, "A"), pictured("b.png", &shared, "B")], vec![pictured("b.png", &shared, "B")]] {
        let entry = post(pictures);
        archive.keep_pictures(&entry, &drafts).unwrap();
        archive.append(entry, &circumstances()).unwrap();
    }
    archive.dispose(&["2026-0001".to_owned()], "GEN 1", "three years have passed", &circumstances()).unwrap();
    assert!(archive.pictures().read(&sha256(&own)).is_err());
    assert!(archive.pictures().read(&sha256(&shared)).is_ok());
    assert!(matches!(archive.verify().unwrap(), Verdict::Intact { disposed: 1, .. }));
}

fn draft(text: &str, pictures: &[(&str, Option<&str>)]) -> Draft {
    let one = |&(file, alt): &(&str, Option<&str>)| Attachment { file: file.to_owned(), alt: alt.map(str::to_owned) };
    Draft { attachments: Some(pictures.iter().map(one).collect()), ..Draft::new(text) }
}

#[test]
fn a_picture_that_names_somebody_is_in_no_record_of_a_draft_that_is_not_posted_and_in_no_redacted_copy() {
    let city = City::new(baxter());
    let pictures = [("karen-lindqvist-skating.png", Some("A woman on skates")), ("rink.png", Some("The rink at dusk"))];
    let draft = draft("Rink night is back.", &pictures);
    let report = engine::analyze(&draft, &city, TODAY);
    let bytes = [drawn(ImageFormat::Png, 9, 9, 1), drawn(ImageFormat::Png, 9, 9, 2)];
    let named: Vec<Picture> =
        pictures.iter().zip(&bytes).map(|((file, alt), bytes)| pictured(file, bytes, alt.unwrap())).collect();
    let filed = archive::filed(&draft, &report.findings, named.clone(), "Dana Whitfield", None);
    let text = serde_json::to_string(&filed).unwrap();
    assert!(!text.contains("lindqvist") && !text.contains("on skates") && text.contains("rink.png"), "{text}");

    let data = tempfile::tempdir().unwrap();
    let drafts = Folder::of_drafts(data.path());
    for bytes in &bytes {
        drafts.keep(bytes).unwrap();
    }
    let mut archive = Archive::open(&data.path().join("records")).unwrap();
    let note = report.findings.iter().find(|finding| finding.rule.id() == "private-data/photo-note").unwrap();
    let stays = archive::KeptFinding {
        rule: note.rule.id(),
        severity: "warn".to_owned(),
        policy: String::new(),
        law: None,
        platform: None,
        start: note.span.start,
        end: note.span.end,
        message: note.message.clone(),
        decision: None,
    };
    let mut entry = post(named);
    let Entry::Post(signed) = &mut entry else { panic!("a post") };
    signed.findings.push(stays);
    archive.keep_pictures(&entry, &drafts).unwrap();
    archive.append(entry, &circumstances()).unwrap();
    let copy = data.path().join("copy");
    let done = archive.export(&Scope { redacted: true, ..Scope::default() }, &copy).unwrap();
    assert_eq!((done.pictures, done.redactions, done.missing), (1, 1, 0));
    for file in ["records/2026-0001.html", "records.csv", "records.json", "index.html", "redactions.csv"] {
        let text = std::fs::read_to_string(copy.join(file)).unwrap();
        assert!(!text.contains("lindqvist") && !text.contains("on skates"), "{file}: {text}");
    }
}

#[test]
fn the_pictures_of_a_platforms_own_text_are_asked_about_once() {
    let city = City::new(baxter());
    let mut draft = draft("The plow is ready.", &[("plow.jpg", None)]);
    draft.platforms = vec!["x".to_owned()];
    draft.versions.insert("x".to_owned(), "The plow is here.".to_owned());
    let report = engine::analyze(&draft, &city, TODAY);
    assert!(report.findings.iter().any(|finding| finding.rule.id() == "format/alt-text"));
    assert!(report.versions[0].findings.iter().all(|finding| finding.rule.id() != "format/alt-text"));
}

#[test]
fn a_format_is_known_by_its_bytes_and_by_its_name() {
    assert!(Kind::Jpeg.fits("a.JPG") && Kind::Jpeg.fits("a.jpeg") && !Kind::Jpeg.fits("a.png") && !Kind::Png.fits("png"));
    assert_eq!(clean(&drawn(ImageFormat::WebP, 3, 3, 0)).unwrap().kind, Kind::WebP);
}
