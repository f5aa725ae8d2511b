//! A shell with an author at it, and a clock that the test moves.
