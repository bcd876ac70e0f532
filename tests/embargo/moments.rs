//! The moment at which the gate opens: to the fraction of a second, in the zone of the site, on every machine.

use std::collections::BTreeSet;

use diptych::base::{Arg, Code};

use crate::release;
use crate::support::{Case, files};

fn public(case: &Case, now: &str) -> bool {
    let build = case.clone().at(now).build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    files(&build).contains_key("fr/communiques/titre-un/index.html")
}

#[test]
fn case_095_an_embargo_opens_on_the_second() {
    for facts in
        ["embargo_until = 2026-06-01T09:00:00", "publish_at = 2026-06-01T09:00", "publish_at = 2026-06-01T07:00:00Z"]
    {
        let case = release(facts);
        assert!(!public(&case, "2026-06-01T06:59:59Z"), "{facts}");
        assert!(!public(&case, "2026-06-01T06:59:59.999999999Z"), "{facts}");
        assert!(public(&case, "2026-06-01T07:00:00Z"), "{facts}");
        assert!(public(&case, "2026-06-01T07:00:01Z"), "{facts}");
    }
    let expired = release("expires_at = 2026-06-01T09:00:00");
    assert!(public(&expired, "2026-06-01T06:59:59Z"));
    assert!(!public(&expired, "2026-06-01T07:00:00Z"));
}

#[test]
fn case_095_a_fraction_of_a_second_counts() {
    let case = release("embargo_until = 2026-06-01T09:00:00.5");
    assert!(!public(&case, "2026-06-01T07:00:00.499Z"));
    assert!(public(&case, "2026-06-01T07:00:00.5Z"));
}

#[test]
fn an_embargo_outlasts_the_hour_of_publication() {
    let case = release("publish_at = 2026-06-01T09:00:00\nembargo_until = 2026-06-01T10:00:00");
    assert!(!public(&case, "2026-06-01T07:30:00Z"));
    assert!(public(&case, "2026-06-01T08:00:00Z"));
    let case = release("publish_at = 2026-06-01T10:00:00\nembargo_until = 2026-06-01T09:00:00");
    assert!(!public(&case, "2026-06-01T07:30:00Z"));
}

#[test]
fn case_096_and_097_a_time_that_clocks_repeat_or_skip_asks_for_an_offset() {
    for (time, change) in [("2026-10-25T02:30:00", "fold"), ("2026-03-29T02:30:00", "gap")] {
        for key in ["publish_at", "embargo_until", "expires_at"] {
            let case = release(&format!("{key} = {time}"));
            let build = case.build();
            let finding = build.blocking.iter().find(|finding| finding.code == Code::AmbiguousTime).unwrap();
            assert_eq!(case.at_span(finding), time);
            assert!(finding.args.contains(&("change", Arg::from(change))), "{finding:?}");
            assert!(!build.publishable());
        }
    }
    // with its offset it is a moment like another: the second 02:30 is an hour after the first
    let second = release("embargo_until = 2026-10-25T02:30:00+01:00");
    assert!(!public(&second, "2026-10-25T00:30:00Z"));
    assert!(public(&second, "2026-10-25T01:30:00Z"));
    let first = release("embargo_until = 2026-10-25T02:30:00+02:00");
    assert!(public(&first, "2026-10-25T00:30:00Z"));
}

#[test]
fn an_embargo_needs_a_time() {
    let case = release("embargo_until = 2026-06-01");
    assert!(case.codes().contains(&Code::TimeNeeded));
    assert!(!case.build().publishable());
}

/// A bare date is midnight in the zone of the site, whatever the machine thinks.
#[test]
fn case_098_a_date_is_midnight_in_the_zone_of_the_site() {
    let case = release("publish_at = 2026-06-01");
    assert!(!public(&case, "2026-05-31T21:59:59Z"));
    assert!(public(&case, "2026-05-31T22:00:00Z"));
    let mut tokyo = case.clone();
    tokyo.edit("content/site.toml", "Europe/Paris", "Asia/Tokyo");
    assert!(!public(&tokyo, "2026-05-31T14:59:59Z"));
    assert!(public(&tokyo, "2026-05-31T15:00:00Z"));
    let dated = Case::empty().press("un", "2026-06-01");
    assert!(!public(&dated, "2026-05-31T21:59:59Z"));
    assert!(public(&dated, "2026-05-31T22:00:00Z"));
}

/// Prints what the other tests compare between machines: see below.
#[test]
fn decisions() {
    let case = release("publish_at = 2026-06-01\nexpires_at = 2026-06-02T03:00");
    for hour in 0..60 {
        let now = jiff_hours("2026-05-31T00:00:00Z", hour);
        println!("decided {now} {}", case.clone().at(&now).build().output.digest());
    }
}

fn jiff_hours(from: &str, hours: i64) -> String {
    (from.parse::<jiff::Timestamp>().unwrap() + jiff::SignedDuration::from_hours(hours)).to_string()
}

#[test]
fn case_098_the_zone_of_the_machine_decides_nothing() {
    let run = |zone: &str| {
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "moments::decisions", "--nocapture"]).env("TZ", zone).env("LANG", "tr_TR.UTF-8");
        let output = command.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<String> = text.lines().filter(|line| line.starts_with("decided")).map(String::from).collect();
        assert_eq!(lines.len(), 60, "{text}");
        lines
    };
    let here = run("UTC");
    assert!(here.iter().map(|line| line.split(' ').next_back()).collect::<BTreeSet<_>>().len() == 2);
    for zone in ["America/Los_Angeles", "Pacific/Kiritimati", "nonsense"] {
        assert_eq!(run(zone), here, "{zone}");
    }
}
