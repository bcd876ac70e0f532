//! Many changes at once, in any order: in the end, what is served is what a fresh build makes.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::client::until;
use super::site::{Serving, Site};
use super::support::pool::{self, Slot};
use super::support::{Case, cases};

#[test]
fn case_125_a_storm_of_new_files_is_a_few_builds() {
    let site = Site::new(&Case::empty().press("un", "2023-03-01"));
    let serving = Serving::start(&site);
    fs::create_dir_all(site.path("content/static/storm")).unwrap();
    let since = Instant::now();
    for number in 0..2_000 {
        let path = site.path(&format!("content/static/storm/{number}.txt"));
        let beside = path.with_extension("tmp");
        fs::write(&beside, number.to_string()).unwrap();
        fs::rename(beside, path).unwrap();
    }
    let allowed = 20 + since.elapsed().as_millis() as usize / 200; // the slower the machine, the more pauses it has
    for number in (0..2_000).rev().step_by(97).chain([0, 1_999]) {
        until("the file is served", || {
            let answer = serving.get(&format!("/storm/{number}.txt"));
            (answer.status == 200 && answer.text() == number.to_string()).then_some(())
        });
    }
    let builds = serving.said().matches(" changed in ").count();
    assert!(builds <= allowed, "{builds} builds, {allowed} allowed");
}

/// What may happen to the files of a site.
#[derive(Debug, Clone)]
enum Deed {
    /// The file takes one of its contents, in one of several ways.
    Write(usize, usize, u8),
    Remove(usize),
    Touch(usize),
    /// The folder of the file goes.
    RemoveFolder(usize),
    /// The folder of the file goes elsewhere, and comes back with the next deed that does this.
    Move(usize, usize),
    /// The file cannot be read for a while.
    Close(usize),
    /// A moment in which the preview may begin to build.
    Rest(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        10 => (any::<usize>(), any::<usize>(), 0_u8..4).prop_map(|(slot, content, way)| Deed::Write(slot, content, way)),
        2 => any::<usize>().prop_map(Deed::Remove),
        1 => any::<usize>().prop_map(Deed::Touch),
        1 => any::<usize>().prop_map(Deed::RemoveFolder),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Deed::Move(from, to)),
        1 => any::<usize>().prop_map(Deed::Close),
        2 => (0_u8..40).prop_map(Deed::Rest),
    ]
}

/// Does it, as far as it can be done.
fn act(site: &Site, slots: &[Slot], deed: &Deed) {
    let slot = |number: &usize| &slots[number % slots.len()];
    let path = |number: &usize| site.path(&slot(number).path);
    match deed {
        Deed::Write(number, content, way) => {
            let (path, slot) = (path(number), slot(number));
            write(&path, &slot.contents[content % slot.contents.len()], *way);
        }
        Deed::Remove(number) => drop(fs::remove_file(path(number))),
        Deed::Touch(number) => {
            if let Ok(bytes) = fs::read(path(number)) {
                fs::write(path(number), bytes).unwrap();
            }
        }
        Deed::RemoveFolder(number) => drop(fs::remove_dir_all(path(number).parent().unwrap())),
        Deed::Move(from, to) => {
            let (from, to) = (path(from), path(to));
            drop(fs::create_dir_all(to.parent().unwrap().parent().unwrap()));
            drop(fs::rename(from.parent().unwrap(), to.parent().unwrap()));
        }
        Deed::Close(number) => {
            let path = path(number);
            let mode = |mode| drop(fs::set_permissions(&path, fs::Permissions::from_mode(mode)));
            mode(0o000);
            mode(0o644);
        }
        Deed::Rest(milliseconds) => std::thread::sleep(Duration::from_millis(u64::from(*milliseconds))),
    }
}

fn write(path: &Path, bytes: &[u8], way: u8) {
    drop(fs::create_dir_all(path.parent().unwrap()));
    let beside = path.with_file_name(".new.tmp");
    match way {
        0 => drop(fs::write(path, bytes)),
        1 => {
            drop(fs::write(&beside, bytes));
            drop(fs::rename(&beside, path));
        }
        2 => {
            drop(fs::rename(path, path.with_file_name("old~")));
            drop(fs::write(path, bytes));
        }
        _ => {
            drop(fs::write(path, b""));
            std::thread::sleep(Duration::from_millis(5));
            drop(fs::write(path, bytes));
        }
    }
}

/// One preview goes through every storm: what one leaves behind, the next begins with.
#[test]
fn case_126_after_any_storm_what_is_served_is_what_a_fresh_build_makes() {
    let slots = pool::slots();
    let site = Site::new(&pool::start(&slots));
    let mut serving = Serving::start(&site);
    let known: BTreeSet<String> = BTreeSet::new();
    let known = std::cell::RefCell::new(known);
    let mut runner = TestRunner::new(cases(12));
    let storms = prop::collection::vec(deed(), 10..120);
    let result = runner.run(&storms, |deeds| {
        deeds.iter().for_each(|deed| act(&site, &slots, deed));
        // the settings come back as they were: a site of which nothing can be read has nothing to compare
        drop(fs::remove_dir_all(site.path("content/site.toml")));
        site.write("content/site.toml", &slots[0].contents[0]);
        let all: Vec<String> = known.borrow().iter().cloned().collect();
        serving.until_fresh(&site, &all);
        known.borrow_mut().extend(site.fresh().preview.iter().map(|(path, _)| path.to_string()));
        Ok(())
    });
    result.unwrap();
    assert!(serving.runs() && known.borrow().len() > 15);
}
