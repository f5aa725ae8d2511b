//! The families, one file each. A new one is a file and a line here.

use super::family::Family;

macro_rules! registry {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        /// All families, in the order of the codebook and then the signals beside it.
        pub fn families() -> &'static [&'static Family] {
            &[$(&$name::FAMILY),*]
        }
    };
}

registry![apology_owned, apology_bare, apology_shifted,];
