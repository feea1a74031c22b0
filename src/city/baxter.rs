//! The City of Baxter, Minnesota: the built-in profile, and the city of every example.

use super::CityProfile;

/// The built-in profile as its file has it.
pub const BAXTER: &str = include_str!("../../assets/cities/baxter.toml");

/// The built-in profile.
pub fn baxter() -> CityProfile {
    toml::from_str(BAXTER).expect("the built-in profile is read by a test")
}
