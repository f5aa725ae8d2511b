//! The words that a pattern cannot do without, read from the pattern itself in one pass: whatever it matches has one of
//! them in it. A rough reading that never promises too much: where it does not know, it asks for less.

use super::classes::CLASSES;

/// More words than these are not kept apart.
const MOST: usize = 96;
/// From so many letters on a word counts as rare.
const RARE: usize = 12;

type Words = Vec<String>;

/// Words one of which stands in whatever a pattern matches; none where there are no such words.
pub fn needs(pattern: &str) -> Option<Words> {
    alternatives(&mut &*pattern, " ").needs
}

/// What is known of a part of a pattern.
#[derive(Debug, Clone, Default)]
struct Part {
    /// All that it matches, where that is not too much.
    all: Option<Words>,
    /// Words one of which is in whatever it matches.
    needs: Option<Words>,
}

impl Part {
    fn exactly(all: Words) -> Self {
        Self { needs: filled(&all), all: Some(all) }
    }

    fn optional(self) -> Self {
        let all = self.all.map(|mut all| {
            all.push(String::new());
            all
        });
        Self { all, needs: None }
    }
}

/// Words of which none is empty.
fn filled(words: &Words) -> Option<Words> {
    words.iter().all(|word| !word.is_empty()).then(|| words.clone())
}

/// Reads up to a closing bracket or the end. What stands at either edge of every alternative is given: a space around a whole pattern.
fn alternatives(rest: &mut &str, edge: &str) -> Part {
    let mut ways = vec![sequence(rest, edge)];
    while let Some(after) = rest.strip_prefix('|') {
        *rest = after;
        ways.push(sequence(rest, edge));
    }
    let together =
        |of: fn(&Part) -> &Option<Words>| ways.iter().map(|way| of(way).clone()).collect::<Option<Vec<Words>>>().map(|all| all.concat());
    Part { all: together(|way| &way.all).filter(|all| all.len() <= MOST), needs: together(|way| &way.needs) }
}

/// Reads up to the end of an alternative.
fn sequence(rest: &mut &str, edge: &str) -> Part {
    let mut run = vec![edge.to_owned()];
    let (mut exact, mut best) = (true, None);
    while !rest.is_empty() && !rest.starts_with(['|', ')']) {
        let letters = plain(rest);
        run.iter_mut().for_each(|word| word.push_str(letters));
        if !letters.is_empty() {
            *rest = &rest[letters.len()..];
            continue;
        }
        let part = repeated(rest);
        match part.all.as_ref().and_then(|next| joined(&run, next)) {
            Some(longer) => run = longer,
            None => {
                exact = false;
                let next = part.all.unwrap_or_else(|| vec![String::new()]);
                best = rarer(best, filled(&std::mem::replace(&mut run, next)));
                best = rarer(best, part.needs);
            }
        }
    }
    run.iter_mut().for_each(|word| word.push_str(edge));
    if exact { Part::exactly(run) } else { Part { all: None, needs: rarer(best, filled(&run)) } }
}

/// The letters up to the next sign; one that may come more or less than once is not among them.
fn plain(rest: &str) -> &str {
    let end = rest.find(['(', ')', '[', '{', '~', '.', '^', '$', '\\', '|', '?', '*', '+']).unwrap_or(rest.len());
    let letters = &rest[..end];
    if !rest[end..].starts_with(['?', '*', '+', '{']) {
        return letters;
    }
    letters.char_indices().next_back().map_or("", |(last, _)| &letters[..last])
}

/// Reads a letter, a group or a gap, and how often it may come.
fn repeated(rest: &mut &str) -> Part {
    let part = atom(rest);
    let part = match rest.chars().next() {
        Some('?') => {
            *rest = &rest[1..];
            part.optional()
        }
        Some('*') => {
            *rest = &rest[1..];
            Part::default()
        }
        Some('+') => {
            *rest = &rest[1..];
            Part { all: None, ..part }
        }
        Some('{') if rest[1..].starts_with(|first: char| first.is_ascii_digit()) => {
            let never = rest.starts_with("{0");
            *rest = rest.split_once('}').map_or("", |(_, after)| after);
            Part { all: None, needs: part.needs.filter(|_| !never) }
        }
        _ => return part,
    };
    // As few as possible: the same words.
    *rest = rest.strip_prefix('?').unwrap_or(rest);
    part
}

fn atom(rest: &mut &str) -> Part {
    let mut letters = rest.chars();
    let first = letters.next().unwrap_or(' ');
    let after = letters.as_str();
    let (part, after) = match first {
        '(' => {
            let mut inner = after;
            let part = alternatives(&mut inner, "");
            (part, inner.strip_prefix(')').unwrap_or(inner))
        }
        '[' => (Part::default(), after.split_once(']').map_or("", |(_, after)| after)),
        '{' => {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let class = CLASSES.iter().find(|(known, _)| *known == name);
            (class.map_or_else(Part::default, |(_, says)| alternatives(&mut &**says, "")), after)
        }
        '~' => (Part::default(), after.strip_prefix('~').unwrap_or(after)),
        '.' => (Part::default(), after.strip_prefix("..").unwrap_or(after)),
        '^' | '$' => (Part::exactly(vec![String::new()]), after),
        '\\' => escaped(after),
        letter => (Part::exactly(vec![letter.to_string()]), after),
    };
    *rest = after;
    part
}

/// What stands after a backslash: a class of letters, or a mark that means itself.
fn escaped(after: &str) -> (Part, &str) {
    let mut letters = after.chars();
    let mark = letters.next().unwrap_or(' ');
    let after = letters.as_str();
    match mark {
        'x' => (Part::default(), after.get(2..).unwrap_or("")),
        mark if mark.is_alphanumeric() => (Part::default(), after),
        mark => (Part::exactly(vec![mark.to_string()]), after),
    }
}

/// Every one of the first followed by every one of the second.
fn joined(first: &Words, second: &Words) -> Option<Words> {
    let all = || first.iter().flat_map(|one| second.iter().map(move |other| [one.as_str(), other].concat()));
    (first.len() * second.len() <= MOST).then(|| all().collect())
}

/// How many letters of a word tell it apart: a mark such as "@moment" stands in all that its patterns are looked for in.
fn letters(word: &str) -> usize {
    word.split_inclusive(' ').filter(|part| !part.starts_with('@')).map(str::len).sum()
}

/// Of two such lists the one that is met less often.
fn rarer(one: Option<Words>, other: Option<Words>) -> Option<Words> {
    let often = |words: &Words| words.iter().map(|word| (1 << RARE) >> letters(word).min(RARE)).sum::<usize>();
    match (one, other) {
        (Some(one), Some(other)) => Some(if often(&one) <= often(&other) { one } else { other }),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, words: &[&str]) {
        let mut needed = needs(pattern).unwrap_or_default();
        needed.sort();
        assert_eq!(needed, words, "{pattern}");
    }

    #[test]
    fn a_pattern_says_which_words_it_cannot_do_without() {
        check("calm down", &[" calm down "]);
        check(r"(i|we) (\w+ )?apologise( for \w+)?", &["apologise"]);
        check(r"(\w+ )?(manager|boss) ~now", &["boss ", "manager "]);
        check(r"sorry( \?| !)?", &[" sorry ", " sorry ! ", " sorry ? "]);
        check(r"(ca|do)+ not|n[eo]ver", &[" not ", "ver "]);
        check(r"(so ){1,3}?sorry [^.]*?x{0,2}", &["sorry "]);
        check(r"\w+ed", &["ed "]);
        check(r"@moment \w+ (suits|works)", &[" suits ", " works "]);
        check(r"\w+", &[" "]);
    }
}
