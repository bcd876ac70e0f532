//! Gives the program a name for what it was made of: a record that another build of it left is not believed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    let mut files = vec![PathBuf::from("Cargo.lock"), PathBuf::from("Cargo.toml")];
    for folder in ["src", "i18n"] {
        println!("cargo::rerun-if-changed={folder}");
        list(Path::new(folder), &mut files);
    }
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-changed=Cargo.toml");
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in files {
        (file.to_string_lossy(), fs::read(&file).unwrap_or_default()).hash(&mut digest);
    }
    println!("cargo::rustc-env=DIPTYCH_BUILD={:016x}", digest.finish());
}

/// Every file below a folder.
fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { list(&path, files) } else { files.push(path) }
    }
}
