//! The command line from outside: what it writes, where, and how it ends.

#![cfg(feature = "cli")]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

const PAGE: &str = "A quiet river\n\nThe river rose two metres overnight, and nobody slept.\n\n返回顶部\n";

fn gleaner(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gleaner"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = gleaner(arguments).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let input = input.to_vec();
    // Who has no use for standard input closes it early.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("output is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

/// Runs `--jsonl -` and reads every line that comes back.
fn answers(input: &[u8]) -> Vec<Value> {
    let output = run(&["--jsonl", "-"], input);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output).lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

/// A file below the folder for test files, written anew.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("a file can be written");
    path
}

#[test]
fn an_article_is_written_as_text_markdown_or_json() {
    let html =
        "<title>Two ducks</title><h1>Two ducks</h1><p>Two <b>ducks</b> crossed the road, slowly.</p><ul><li>one<li>two</ul>";
    let text = run(&["-"], html.as_bytes());
    assert_eq!(stdout(&text), "Two ducks\n\nTwo ducks crossed the road, slowly.\n\none\ntwo\n");
    assert_eq!((text.status.code(), stderr(&text)), (Some(0), ""));
    let markdown = run(&["--format", "markdown", "-"], html.as_bytes());
    assert_eq!(stdout(&markdown), "# Two ducks\n\nTwo **ducks** crossed the road, slowly.\n\n- one\n- two\n");
    let json = run(&["--format", "json", "-"], html.as_bytes());
    let json: Value = serde_json::from_str(stdout(&json)).expect("one JSON object");
    assert_eq!(json["title"], "Two ducks");
    assert_eq!(json["text"], "Two ducks crossed the road, slowly.\n\none\ntwo");
    assert_eq!(json["blocks"].as_array().map(Vec::len), Some(3));
}

#[test]
fn explain_names_reason_rule_and_place_on_standard_error() {
    let path = file("explain.txt", PAGE.as_bytes());
    let output = run(&["--explain", path.to_str().expect("a plain path")], b"");
    assert_eq!(stdout(&output), "A quiet river\n\nThe river rose two metres overnight, and nobody slept.\n");
    let start = PAGE.find('返').expect("it stands there");
    let place = format!("{start}..{}", start + "返回顶部".len());
    let line = stderr(&output).lines().nth(1).expect("two removals");
    for part in ["navigation", "navigation/back-to-top", &place, "返回顶部"] {
        assert!(line.contains(part), "no {part} in {line}");
    }
}

#[test]
fn a_file_that_cannot_be_read_fails_and_the_others_are_still_written() {
    let path = file("present.txt", PAGE.as_bytes());
    let output = run(&["no/such/file.txt", path.to_str().expect("a plain path")], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).starts_with("A quiet river"));
    assert!(stderr(&output).contains("no/such/file.txt"), "{}", stderr(&output));
}

#[test]
fn wrong_use_ends_with_two_and_says_why() {
    let rows: [(&[&str], &str); 8] = [
        (&["--no-such-option"], "--no-such-option"),
        (&[], "FILES"),
        (&["--format", "pdf", "-"], "pdf"),
        (&["--without-rule", "navigation/back-to-topp", "-"], "navigation/back-to-topp"),
        (&["--keep", "nothing-such", "-"], "nothing-such"),
        (&["--strict", "-"], "--jsonl"),
        (&["--jsonl", "no/such/file.jsonl"], "no/such/file.jsonl"),
        (&["--jsonl", "-", "--without-rule", "x"], "x"),
    ];
    for (arguments, named) in rows {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(named), "{arguments:?}: {}", stderr(&output));
        assert_eq!(stdout(&output), "", "{arguments:?}");
    }
}

#[test]
fn what_is_kept_or_switched_off_stays() {
    for arguments in [["--keep", "navigation", "-"], ["--without-rule", "navigation/back-to-top", "-"]] {
        assert!(stdout(&run(&arguments, PAGE.as_bytes())).ends_with("返回顶部\n"), "{arguments:?}");
    }
}

#[test]
fn a_line_of_json_is_answered_with_its_article() {
    let line = serde_json::json!({ "id": 1, "text": PAGE }).to_string();
    let article = &answers(line.as_bytes())[0]["article"];
    let names = ["title", "byline", "source", "published", "modified", "language", "text", "blocks", "removals", "degraded"];
    for name in names {
        assert!(article.get(name).is_some(), "no {name} in {article}");
    }
    assert_eq!(article["title"], "A quiet river");
    assert_eq!(article["byline"], serde_json::json!([]));
    assert_eq!(article["source"], Value::Null);
    assert_eq!(article["text"], "The river rose two metres overnight, and nobody slept.");
    let removal = &article["removals"][1];
    assert_eq!((&removal["reason"], &removal["rule"]), (&"navigation".into(), &"navigation/back-to-top".into()));
    let at = PAGE.find('返').expect("it stands there");
    assert_eq!(removal["span"], serde_json::json!([at, at + "返回顶部".len()]));
    assert_eq!(removal["text"], "返回顶部");
    assert!(removal["evidence"].as_array().is_some_and(|evidence| !evidence.is_empty()), "{removal}");
}

#[test]
fn lines_come_back_in_order_with_their_other_fields_as_written() {
    let big = "123456789012345678901234567890.10";
    let input = format!(
        "{{\"z\":{big},\"text\":\"One line, with a full stop.\",\"a\":{{\"y\": [1,2], \"x\":1e400}},\"u\":\"\\u00e9\\/\"}}\n{{\"id\":2,\"html\":\"<p>Two, too.</p>\"}}\r\n{{\"id\":3,\"text\":\"\"}}"
    );
    let output = run(&["--jsonl"], input.as_bytes());
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines.len(), 3);
    let kept = format!("{{\"z\":{big},\"a\":{{\"y\": [1,2], \"x\":1e400}},\"u\":\"\\u00e9\\/\",\"article\":{{");
    assert!(lines[0].starts_with(&kept), "{}", lines[0]);
    assert!(lines[1].starts_with("{\"id\":2,\"article\":{") && lines[1].contains("\"text\":\"Two, too.\""), "{}", lines[1]);
    assert!(lines[2].starts_with("{\"id\":3,\"article\":{") && lines[2].contains("\"blocks\":[]"), "{}", lines[2]);
}

#[test]
fn lines_that_are_no_such_object_are_answered_with_an_error() {
    let input = b"not json\n[1]\n\n{\"id\":4}\n{\"id\":5,\"html\":7}\n{\"id\":6,\"text\":null}\n{\"id\":7,\"text\":\"fine, thank you.\"}\n  \n{\"text\":\"a\"} x\n";
    let lines = answers(input);
    let has_error: Vec<bool> = lines.iter().map(|line| line.get("error").is_some_and(Value::is_string)).collect();
    assert_eq!(has_error, [true, true, true, true, true, true, false, true, true]);
    assert!(lines.iter().all(|line| line.get("error").is_some() != line.get("article").is_some()));
    assert_eq!((&lines[3]["id"], &lines[4]["id"], &lines[5]["id"]), (&4.into(), &5.into(), &6.into()));
    let output = run(&["--jsonl", "-"], input);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains('8'), "{}", stderr(&output));
    assert_eq!(run(&["--jsonl", "-", "--strict"], input).status.code(), Some(1));
    let fine = run(&["--jsonl", "-", "--strict"], b"{\"text\":\"fine, thank you.\"}\n");
    assert_eq!((fine.status.code(), stderr(&fine)), (Some(0), ""));
    assert!(run(&["--jsonl"], b"").stdout.is_empty());
}

#[test]
fn html_is_read_as_html_and_text_as_text_whatever_they_look_like() {
    let lines = answers(
        b"{\"text\":\"<p>Marked up, it seems.</p>\"}\n{\"html\":\"Not marked up, a &amp; b.\"}\n{\"html\":\"<p>See <a href='b.html'>b</a>, please.</p>\",\"url\":\"https://example.org/a/\"}\n{\"html\":\"<p>See <a href='b.html'>b</a>, please.</p>\",\"url\":7}\n",
    );
    assert_eq!(lines[0]["article"]["text"], "<p>Marked up, it seems.</p>");
    assert_eq!(lines[1]["article"]["text"], "Not marked up, a & b.");
    let target = |line: &Value| line["article"]["blocks"][0]["inlines"][0]["kind"]["link"]["target"].clone();
    assert_eq!(target(&lines[2]), "https://example.org/a/b.html");
    assert_eq!(target(&lines[3]), "b.html");
    assert_eq!((&lines[2]["url"], &lines[3]["url"]), (&"https://example.org/a/".into(), &7.into()));
}

#[test]
fn no_character_in_an_answer_ends_a_line_for_any_reader() {
    let text = "One\u{2028}two\u{2029}three\u{85}four, all in one string.";
    let input = serde_json::json!({ "note\u{2028}": text, "text": text }).to_string();
    let output = run(&["--jsonl"], input.as_bytes());
    assert!(!stdout(&output).contains(['\u{2028}', '\u{2029}', '\u{85}']));
    assert_eq!(stdout(&output).lines().count(), 1);
    let line: Value = serde_json::from_str(stdout(&output)).expect("JSON");
    assert_eq!(line["note\u{2028}"], text);
    let wrong = run(&["--jsonl"], "{\"\u{2028}\": \u{85}}\nnot \u{2029} json\n".as_bytes());
    assert!(!stdout(&wrong).contains(['\u{2028}', '\u{2029}', '\u{85}']));
}

#[test]
fn broken_characters_cost_themselves_and_not_the_line() {
    let lines = answers(b"{\"id\":\"\xff\",\"text\":\"A broken \xff byte, and on it goes.\"}\n{\"text\":\"A lone \\ud800 surrogate, and on it goes.\"}\n{\"text\":\"A \\ud83e\\udd86 duck, \\udc00 and on it goes.\"}\n");
    assert_eq!(lines[0]["article"]["text"], "A broken \u{fffd} byte, and on it goes.");
    assert_eq!(lines[1]["article"]["text"], "A lone \u{fffd} surrogate, and on it goes.");
    assert_eq!(lines[2]["article"]["text"], "A 🦆 duck, \u{fffd} and on it goes.");
    // What other fields hold is their reader's business, and theirs alone.
    let lines = run(
        &["--jsonl"],
        b"{\"note\":\"\\ud800\",\"text\":\"One line, with a full stop.\"}\n{\"text\":\"One line.\",\"url\":\"\\ud800\"}\n",
    );
    assert!(stdout(&lines).starts_with("{\"note\":\"\\ud800\",\"article\":{"), "{}", stdout(&lines));
    assert!(stdout(&lines).lines().all(|line| line.contains("\"article\":{")), "{}", stdout(&lines));
}

#[test]
fn a_reader_who_has_read_enough_ends_it_quietly() {
    let many = "{\"text\":\"One line, with a full stop.\"}\n".repeat(20_000);
    let path = file("many.jsonl", many.as_bytes());
    let mut child = gleaner(&["--jsonl", path.to_str().expect("a plain path")]).spawn().expect("the binary starts");
    drop(child.stdin.take());
    let mut reader = BufReader::new(child.stdout.take().expect("stdout is a pipe"));
    let mut line = String::new();
    reader.read_line(&mut line).expect("a first line");
    drop(reader);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
}
