//! The page of an open scenario, by what a screen reader hears of it.
