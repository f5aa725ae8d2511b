//! Where the author has dragged boxes to, as it stands in a file beside the scenario.

use std::collections::BTreeMap;

use crate::studio::edit::quoted;

/// Where the author has dragged boxes to, by the id of the beat or ending: the upper left corners.
pub type Places = BTreeMap<String, [f32; 2]>;

/// The farthest that a box can be put, in points.
const FARTHEST: f32 = 100_000.0;

/// Places as they stand in a file beside the scenario.
pub fn places_text(places: &Places) -> String {
    let line = |(id, [x, y]): (&String, &[f32; 2])| format!("    {}: ({x:.0}, {y:.0}),\n", quoted(id));
    format!("// Where beats were dragged to in the graph.\n{{\n{}}}\n", places.iter().map(line).collect::<String>())
}

/// Reads such a text. What lies beyond the picture is brought back to its edge.
///
/// # Errors
/// A sentence, where it is no such text.
pub fn read_places(text: &str) -> Result<Places, String> {
    let places: BTreeMap<String, (f32, f32)> = ron::from_str(text).map_err(|error| error.to_string())?;
    let inside = |side: f32| if side.is_finite() { side.clamp(0.0, FARTHEST) } else { 0.0 };
    Ok(places.into_iter().map(|(id, (x, y))| (id, [inside(x), inside(y)])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were_kept() {
        let places = Places::from([("arrival".to_owned(), [12.0, 340.0]), ("o\"dd".to_owned(), [0.0, 7.0])]);
        assert_eq!(read_places(&places_text(&places)).as_ref(), Ok(&places));
        assert_eq!(read_places(&places_text(&Places::new())), Ok(Places::new()));
    }

    #[test]
    fn what_lies_beyond_the_picture_is_brought_back() {
        let read = read_places("{\"a\": (-5, 1e30), \"b\": (NaN, inf)}").unwrap();
        assert_eq!(read["a"], [0.0, FARTHEST]);
        assert_eq!(read["b"], [0.0, 0.0]);
        assert!(read_places("{\"a\": 3}").is_err() && read_places("[").is_err());
    }
}
