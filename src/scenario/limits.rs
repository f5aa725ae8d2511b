//! How large a scenario may be. Far above what a person writes, far below what would make the program slow:
//! beyond a limit is a finding.

/// Bytes in a file.
pub const FILE_BYTES: usize = 1 << 20;
/// Brackets within brackets.
pub const DEPTH: usize = 64;
/// Words, texts, numbers, brackets and commas in a file.
pub const TOKENS: usize = 200_000;
/// Characters in one text.
pub const TEXT_CHARS: usize = 2_000;
/// Characters in a name of the author's.
pub const NAME_CHARS: usize = 60;
/// Entries of a list that has no limit of its own.
pub const LIST: usize = 100;
/// Entries of a map that has no limit of its own.
pub const MAP: usize = 400;
/// Lines that are said in one go.
pub const LINES: usize = 20;
/// Options of a beat: the keys 1 to 9.
pub const OPTIONS: usize = 9;
/// Beats of all scenes.
pub const BEATS: usize = 400;
/// Later scenes.
pub const SCENES: usize = 20;
/// Words that say why a file is refused are cut to so many characters where they quote the file.
pub const QUOTE_CHARS: usize = 40;
/// Findings that are told of one file.
pub const FINDINGS: usize = 500;
