//! Which texts of a scenario are words for people, and of what kind.

/// The kind of a text by the steps of its path; none for what is there for the reading, or for the author alone.
pub fn kind(steps: &[String]) -> Option<&'static str> {
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    Some(match steps.as_slice() {
        ["title" | "line"] => "card",
        ["content_notes", _] => "content note",
        ["caller", "fear"] => "fear",
        ["briefing", "you_are"] | ["briefing", _, _, "text"] => "briefing",
        ["facts", _, "text"] => "fact",
        ["truths", _, "text"] => "truth",
        ["moves", _, "text"] => "move",
        ["endings", _, "title" | "text" | "aftermath"] => "ending",
        ["later", _, "title" | "intro"] => "scene",
        ["record", _, "label" | "hint"] => "record",
        ["chores", _] => "chore",
        ["knows", _, "ask"] => "question",
        [.., "options", _, "say"] => "option",
        [.., "guide", _, "text"] | [.., "hint" | "better"] => "hint",
        [.., "calls_for", _, "cause"] | [.., "concern"] => "cause",
        [.., "by"] => "speaker",
        [.., "mild"] => "milder line",
        [.., "text", _] => "line",
        _ => return None,
    })
}

/// How many steps of a path are the line's own, where it is the text of a line.
pub fn line_steps(kind: &str, steps: &[String]) -> Option<usize> {
    match kind {
        "line" => Some(steps.len() - 2),
        "milder line" | "speaker" => Some(steps.len() - 1),
        _ => None,
    }
}
