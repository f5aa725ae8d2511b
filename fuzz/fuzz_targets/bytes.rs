#![no_main]
//! Arbitrary bytes, read as the library reads a file.

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    evenkeel_fuzz::load_and_listen(&text);
    evenkeel_fuzz::open_in_studio(&text);
});
