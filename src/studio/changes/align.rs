//! Which entry of a list is which in a later version of it.

use super::alike::{Renamed, alike, normal};
use crate::studio::tree::Child;

/// What became of an entry; positions from 0, the earlier one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aligned {
    /// It is as it was.
    Same,
    /// It is gone.
    Gone(usize),
    /// It is new.
    Came(usize),
    /// It is as it was, at another place.
    Moved(usize, usize),
    /// It was nearly so.
    Like(usize, usize),
}

/// What became of each entry, in the order of the later list.
pub fn align(olds: &[Child<'_>], news: &[Child<'_>], renamed: &Renamed) -> Vec<Aligned> {
    let old_words: Vec<String> = olds.iter().map(|old| renamed.normal(old.spot.node)).collect();
    let new_words: Vec<String> = news.iter().map(|new| normal(new.spot.node)).collect();
    let kept = longest_common(&old_words, &new_words);
    let mut free: Vec<usize> = (0..olds.len()).filter(|at| !kept.iter().any(|(old, _)| old == at)).collect();
    let mut take = |fits: &dyn Fn(usize) -> bool| free.iter().position(|old| fits(*old)).map(|at| free.remove(at));
    let mut found: Vec<Option<Aligned>> =
        (0..news.len()).map(|at| kept.iter().any(|(_, new)| *new == at).then_some(Aligned::Same)).collect();
    // First what is the same elsewhere, then what is nearly the same, then what stands in its place.
    for at in 0..news.len() {
        if found[at].is_none() {
            found[at] = take(&|old| old_words[old] == new_words[at]).map(|old| Aligned::Moved(old, at));
        }
    }
    for at in 0..news.len() {
        if found[at].is_none() {
            found[at] = take(&|old| same_id(&olds[old], &news[at]) || alike(olds[old].spot.node, news[at].spot.node))
                .map(|old| Aligned::Like(old, at));
        }
    }
    let came = found.into_iter().enumerate().map(|(at, found)| found.unwrap_or(Aligned::Came(at)));
    let mut all: Vec<Aligned> = came.collect();
    all.extend(free.into_iter().map(Aligned::Gone));
    all
}

/// Whether the two have one id of their own.
fn same_id(old: &Child<'_>, new: &Child<'_>) -> bool {
    let id = |child: &Child<'_>| child.spot.child("id").map(|id| normal(id.spot.node));
    id(old).is_some_and(|old| id(new) == Some(old))
}

/// Pairs of positions of the longest stretch of entries, with others between them, that both have in one order.
fn longest_common(olds: &[String], news: &[String]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_usize; news.len() + 1]; olds.len() + 1];
    for old in (0..olds.len()).rev() {
        for new in (0..news.len()).rev() {
            longest[old][new] = match olds[old] == news[new] {
                true => longest[old + 1][new + 1] + 1,
                false => longest[old + 1][new].max(longest[old][new + 1]),
            };
        }
    }
    let (mut old, mut new, mut pairs) = (0, 0, Vec::new());
    while old < olds.len() && new < news.len() {
        if olds[old] == news[new] {
            pairs.push((old, new));
            (old, new) = (old + 1, new + 1);
        } else if longest[old + 1][new] >= longest[old][new + 1] {
            old += 1;
        } else {
            new += 1;
        }
    }
    pairs
}
