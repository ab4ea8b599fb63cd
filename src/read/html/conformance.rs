//! The tokenizer against html5lib-tests, and the promise of its spans.
//!
//! Knows the format of the `*.test` files and how to write our tokens in it. The files are no part
//! of this repository: `GLEANER_SHARED`, or `shared` beside the checkout, is the folder that holds
//! `html5lib-tests`; without it the tests that need it say so and pass.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::attributes::Tag;
use super::content::Content;
use super::pieces::Piece;
use super::token::{Token, Tokenizer};

/// What we read otherwise than the suite, each with its reason: file, description, why. A test here
/// that begins to pass is a failure, so that somebody deletes the row.
const DEVIATIONS: &[(&str, &str, &str)] = &[];

/// Files of the suite that are not for us.
const SKIPPED_FILES: &[(&str, &str)] =
    &[("xmlViolation.test", "tests the coercion to what XML can say, which is for tree builders that offer it")];

/// Inputs or outputs with a lone surrogate, which no `&str` can hold.
const LONE_SURROGATES: usize = 4;

struct Case {
    file: String,
    description: String,
    input: String,
    state: String,
    last_start: String,
    output: Vec<Value>,
}

/// All cases, one for each initial state of each test, and how many tests have no `&str`.
/// `None`: there is no suite here.
fn cases() -> Option<(Vec<Case>, usize)> {
    let Some(folder) = suite() else {
        println!("skipped: GLEANER_SHARED names no folder with html5lib-tests/tokenizer");
        return None;
    };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "test"))
        .collect();
    paths.sort();

    let mut cases = Vec::new();
    let mut unreadable = 0;
    for path in paths {
        let file = file_name(&path);
        if SKIPPED_FILES.iter().any(|(skipped, _)| *skipped == file) {
            continue;
        }
        let json = fs::read_to_string(&path).expect("a test file can be read");
        let suite: Value = serde_json::from_str(&json).expect("a test file is JSON");
        for test in suite["tests"].as_array().expect("tests") {
            match cases_of(&file, test) {
                Some(more) => cases.extend(more),
                None => unreadable += 1,
            }
        }
    }
    Some((cases, unreadable))
}

fn suite() -> Option<PathBuf> {
    let folder = super::corpora::shared().join("html5lib-tests/tokenizer");
    folder.is_dir().then_some(folder)
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn cases_of(file: &str, test: &Value) -> Option<Vec<Case>> {
    let escaped = test["doubleEscaped"].as_bool().unwrap_or(false);
    let output = test["output"].as_array().expect("an output");
    let (input, output) = if escaped {
        let output = output.iter().map(unescape_all).collect::<Option<Vec<_>>>();
        (unescape(text(&test["input"]))?, output?)
    } else {
        (text(&test["input"]).to_owned(), output.clone())
    };
    let data = [json!("Data state")];
    let states = test["initialStates"].as_array();
    let case = |state: &Value| Case {
        file: file.to_owned(),
        description: text(&test["description"]).to_owned(),
        input: input.clone(),
        state: text(state).to_owned(),
        last_start: test["lastStartTag"].as_str().unwrap_or("").to_owned(),
        output: coalesced(output.clone()),
    };
    let states = states.map_or(data.as_slice(), Vec::as_slice);
    Some(states.iter().map(case).collect())
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

/// Undoes the second escaping; `None` where that gives a lone surrogate.
fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split("\\u");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at(4);
        let code = u32::from_str_radix(digits, 16).expect("four hex digits");
        out.push(char::from_u32(code)?);
        out.push_str(rest);
    }
    Some(out)
}

fn unescape_all(value: &Value) -> Option<Value> {
    Some(match value {
        Value::String(text) => Value::String(unescape(text)?),
        Value::Array(values) => values.iter().map(unescape_all).collect::<Option<_>>()?,
        Value::Object(map) => {
            let pair = |(key, value): (&String, &Value)| Some((unescape(key)?, unescape_all(value)?));
            Value::Object(map.iter().map(pair).collect::<Option<_>>()?)
        }
        other => other.clone(),
    })
}

/// Characters that follow each other as one token.
fn coalesced(tokens: Vec<Value>) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for token in tokens {
        if token[0] == "Character"
            && let Some(last) = out.last_mut().filter(|last| last[0] == "Character")
        {
            last[1] = json!(format!("{}{}", text(&last[1]), text(&token[1])));
        } else {
            out.push(token);
        }
    }
    out
}

impl Case {
    fn tokenizer(&self) -> Tokenizer<'_> {
        let mut tokenizer = Tokenizer::new(&self.input);
        tokenizer.set_content(match self.state.as_str() {
            "Data state" => Content::Data,
            "RCDATA state" => Content::Rcdata,
            "RAWTEXT state" => Content::RawText,
            "Script data state" => Content::ScriptData,
            "PLAINTEXT state" => Content::PlainText,
            "CDATA section state" => Content::Cdata,
            other => panic!("{other} is no state of the suite"),
        });
        tokenizer.set_last_start(&self.last_start);
        tokenizer
    }
}

/// A token as the suite writes it.
fn written(token: &Token<'_>) -> Option<Value> {
    Some(match token {
        Token::Text(piece) => {
            let mut out = String::new();
            piece.push_to(&mut out);
            json!(["Character", out])
        }
        Token::Start(tag) if tag.self_closing => {
            json!(["StartTag", tag.lower_name(), attributes(tag), true])
        }
        Token::Start(tag) => json!(["StartTag", tag.lower_name(), attributes(tag)]),
        Token::End(tag) => json!(["EndTag", tag.lower_name()]),
        Token::Comment(comment) => json!(["Comment", comment.data()]),
        Token::Doctype { doctype, .. } => {
            let parts = doctype.parts();
            json!(["DOCTYPE", parts.name, parts.public, parts.system, !parts.force_quirks])
        }
        Token::Dropped { .. } => return None,
    })
}

fn attributes(tag: &Tag<'_>) -> Map<String, Value> {
    let mut map = Map::new();
    for attribute in tag.attributes() {
        map.entry(attribute.lower_name()).or_insert_with(|| json!(attribute.value()));
    }
    map
}

#[test]
fn tokens_are_those_of_the_standard() {
    let Some((cases, unreadable)) = cases() else {
        return;
    };
    assert_eq!(unreadable, LONE_SURROGATES);

    let listed =
        |case: &Case| DEVIATIONS.iter().any(|(file, description, _)| *file == case.file && *description == case.description);
    let mut deviating = BTreeSet::new();
    let mut wrong = Vec::new();
    for case in &cases {
        let found = coalesced(case.tokenizer().filter_map(|t| written(&t)).collect());
        if found == case.output {
            continue;
        }
        if listed(case) {
            deviating.insert((case.file.as_str(), case.description.as_str()));
        } else {
            wrong.push(format!(
                "{} / {} / {}\n  input    {:?}\n  expected {}\n  found    {}",
                case.file,
                case.description,
                case.state,
                case.input,
                json!(case.output),
                json!(found)
            ));
        }
    }
    println!("{} cases, {} deviations", cases.len(), deviating.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    for (file, description, _) in DEVIATIONS {
        assert!(deviating.contains(&(file, description)), "healed, delete its row: {file} / {description}");
    }
}

#[test]
fn spans_cover_every_input_of_the_suite_and_its_beginnings() {
    let Some((cases, _)) = cases() else {
        return;
    };
    for case in &cases {
        check_spans(&case.input, || case.tokenizer());
        for (end, _) in case.input.char_indices() {
            let cut = Case {
                input: case.input.get(..end).unwrap_or_default().to_owned(),
                file: String::new(),
                description: String::new(),
                state: case.state.clone(),
                last_start: case.last_start.clone(),
                output: Vec::new(),
            };
            check_spans(&cut.input, || cut.tokenizer());
            check_as_a_page(&cut.input);
        }
        check_as_a_page(&case.input);
    }
}

#[test]
fn spans_cover_hostile_inputs() {
    for unit in HOSTILE {
        for repeats in [1, 2, 3, 100] {
            for around in ["{}", "<title>{}", "<script>{}</script>", "<a b='{}", "<svg>{}"] {
                let input = around.replace("{}", &unit.repeat(repeats));
                for (end, _) in input.char_indices().take(200) {
                    check_as_a_page(input.get(..end).unwrap_or_default());
                }
                check_as_a_page(&input);
            }
        }
    }
}

/// What a long run of is meant to hurt, or to end in an odd place.
const HOSTILE: &[&str] = &[
    "<",
    "</",
    "<a",
    "<a ",
    "<a/",
    "<a b",
    "<a b=",
    "<a b='",
    "<a b=\"&",
    "&",
    "&am",
    "&a;",
    "&#",
    "&#x",
    "&#1",
    "&CounterClockwiseContourIntegral",
    "<!",
    "<!-",
    "<!--",
    "<!-->",
    "--!>",
    "-",
    "<!DOCTYPE",
    "<!DOCTYPE a PUBLIC \"",
    "<![CDATA[",
    "]]",
    "]]>",
    "<?",
    "<title>",
    "</title",
    "</title ",
    "<script><!--<script>",
    "</script",
    "<plaintext>",
    "\r",
    "\r\n",
    "\0",
    "é<é</é&é<aé é='é'>",
    "\u{feff}",
    "a=1 ",
];

/// Reads `input` as tree construction would, as far as a tokenizer can tell.
fn check_as_a_page(input: &str) {
    for cdata in [false, true] {
        check_spans_of(input, || {
            let mut tokenizer = Tokenizer::new(input);
            tokenizer.allow_cdata(cdata);
            let mut tokens = Vec::new();
            while let Some(token) = tokenizer.next() {
                if let Token::Start(tag) = &token {
                    tokenizer.set_content(Content::for_element(tag.name));
                }
                tokens.push(token);
            }
            tokens
        });
    }
}

fn check_spans<'i>(input: &str, tokenizer: impl Fn() -> Tokenizer<'i>) {
    check_spans_of(input, || tokenizer().collect());
}

/// Every byte of `input` is in exactly one token, and everything borrowed stands at its span.
fn check_spans_of<'i>(input: &str, tokens: impl FnOnce() -> Vec<Token<'i>>) {
    let mut end = 0;
    for token in tokens() {
        let span = token.span();
        assert_eq!(span.start, end, "{input:?} at {token:?}");
        assert!(!span.is_empty(), "{input:?} at {token:?}");
        end = span.end;
        match token {
            Token::Text(piece) => check_piece(input, &piece),
            Token::Start(tag) | Token::End(tag) => check_tag(input, &span, &tag),
            _ => assert!(input.get(span).is_some(), "{input:?}"),
        }
    }
    assert_eq!(end, input.len(), "{input:?}");
}

fn check_tag(input: &str, span: &Range<usize>, tag: &Tag<'_>) {
    let source = input.get(span.clone()).expect("a slice");
    assert!(source.starts_with('<') && source.ends_with('>'));
    for attribute in tag.attributes() {
        let value = attribute.value_span();
        assert_eq!(input.get(value.clone()), Some(attribute.raw_value()));
        assert!(contains(span, &value));
        let mut end = value.start;
        let mut read = String::new();
        for piece in attribute.pieces() {
            assert_eq!(piece.span().start, end);
            end = piece.span().end;
            check_piece(input, &piece);
            piece.push_to(&mut read);
        }
        assert_eq!(end, value.end);
        assert_eq!(read, attribute.value());
    }
}

fn check_piece(input: &str, piece: &Piece<'_>) {
    let source = input.get(piece.span()).expect("a slice");
    assert!(!source.is_empty());
    if let Piece::Verbatim { text, .. } = piece {
        assert_eq!(*text, source);
        assert!(!text.contains(['\0', '\r']), "{input:?}");
    }
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
