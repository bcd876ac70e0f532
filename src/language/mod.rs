//! What the tool knows of a language: formatting, notation of numbers, house rules.

pub mod tool;
