//! `evenkeel read [--explain TEXT]`: replies in, readings out.

mod explain;
mod line;

use std::io::{self, BufRead, Write};

use super::Outcome;

#[derive(Debug, clap::Args)]
pub struct ReadArgs {
    /// Read this one reply and explain it to a person, instead of JSON lines from standard input.
    #[arg(long, value_name = "TEXT")]
    explain: Option<String>,
    /// With `--explain`: the customer's last words.
    #[arg(long, default_value = "", requires = "explain")]
    customer: String,
}

/// A longer line is answered with an error, in bytes.
const LONGEST: u64 = 4 * 1024 * 1024;

/// Reads replies as JSON lines from standard input and answers each with a line, as it comes; or explains one.
pub fn run(args: &ReadArgs) -> Outcome {
    if let Some(reply) = &args.explain {
        return super::print(&explain::explain(reply, &args.customer), Outcome::Fine);
    }
    match answer_all(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => Outcome::Fine,
        // Whoever closed the pipe has seen what they wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Fine,
        Err(error) => super::told(&format!("The replies could not be read to the end: {error}")),
    }
}

/// Answers every line that comes in, in order. An empty line is passed over; one that is too long is not kept.
fn answer_all(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = io::Read::take(&mut input, LONGEST).read_until(b'\n', &mut line)?;
        if read == 0 {
            return output.flush();
        }
        let too_long = read as u64 == LONGEST && !line.ends_with(b"\n");
        if too_long {
            skip_line(&mut input)?;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = if too_long { line::refused("the line is longer than 4 MiB") } else { line::answer(&line) };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let (length, ends) = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(length);
        if ends {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &str) -> Vec<serde_json::Value> {
        let mut output = Vec::new();
        answer_all(input.as_bytes(), &mut output).unwrap();
        String::from_utf8(output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn every_line_is_answered_in_order() {
        let answers = answers(
            "{\"id\": \"a\", \"context\": \"It broke.\", \"text\": \"I'm sorry we broke it. You'll have it back in two hours.\"}\n\nnonsense\n\
             {\"id\": \"c\", \"context\": \"\"}\n{\"id\": 4, \"context\": \"\", \"text\": \"ok\"}\n{\"id\": \"e\", \"context\": \"\", \"text\": \"by three\", \"now\": \"2026-06-09T14:00:00+01:00\"}",
        );
        assert_eq!(answers.len(), 5);
        assert_eq!(
            (&answers[0]["id"], &answers[0]["durations"], &answers[0]["promise"]["seconds"]),
            (&"a".into(), &serde_json::json!([7200]), &7200.into())
        );
        assert!(answers[0]["signals"].as_array().unwrap().contains(&"apology_owned".into()), "{}", answers[0]);
        assert!(answers[1]["error"].is_string() && answers[1].get("id").is_none(), "{}", answers[1]);
        assert!(answers[2]["error"].is_string() && answers[2]["id"] == "c", "{}", answers[2]);
        assert_eq!(answers[3]["id"], 4);
        assert_eq!(
            (&answers[4]["signals"], &answers[4]["score"], &answers[4]["promise"]["seconds"]),
            (&serde_json::json!(["timeframe"]), &1.0.into(), &3600.into())
        );
    }

    #[test]
    fn places_count_unicode_scalar_values() {
        let text = "Oh… I’m so sorry we lost it 😔, that’s our mistake.";
        let line = serde_json::json!({"id": 1, "context": "", "text": text}).to_string();
        let answer = answers(&line).remove(0);
        let span = &answer["spans"].as_array().unwrap().iter().find(|span| span["signal"] == "apology_owned").unwrap();
        let (start, end) = (span["start"].as_u64().unwrap() as usize, span["end"].as_u64().unwrap() as usize);
        let words: String = text.chars().skip(start).take(end - start).collect();
        assert!(words.contains("sorry"), "{words}");
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_rest_goes_on() {
        let long = format!("{{\"id\": 1, \"text\": \"{}\"}}\n{{\"id\": 2, \"context\": \"\", \"text\": \"ok\"}}", "x".repeat(5 << 20));
        let answers = answers(&long);
        assert!(answers[0]["error"].as_str().unwrap().contains("4 MiB"));
        assert_eq!(answers[1]["id"], 2);
    }
}
