#![no_main]
//! Arbitrary texts in the shape of a scenario.

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::load_and_listen(&evenkeel_fuzz::shape::scenario(bytes)));
