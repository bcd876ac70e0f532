//! Incremental builds: warm equals cold, byte for byte; and what is computed again is what changed, and no more.

mod support;

use diptych::build::Cache;
use proptest::prelude::*;
use support::pool::{self, Edit, Slot};
use support::{Case, cases, difference};

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        12 => (any::<usize>(), any::<usize>()).prop_map(|(slot, content)| Edit::Put(slot, content)),
        2 => any::<usize>().prop_map(Edit::Remove),
        1 => any::<usize>().prop_map(Edit::Now),
        1 => any::<bool>().prop_map(Edit::Preview),
        1 => any::<usize>().prop_map(Edit::Base),
    ]
}

/// Builds with the memory of earlier builds, and without: nothing may tell them apart.
fn same(case: &Case, cache: &Cache) -> Result<(), TestCaseError> {
    let (warm, cold) = (case.build_with(cache), case.build());
    prop_assert!(warm.output == cold.output, "{:#?}", difference(&warm, &cold));
    prop_assert_eq!(&warm.diagnostics, &cold.diagnostics);
    prop_assert_eq!(&warm.blocking, &cold.blocking);
    Ok(())
}

/// Edits that come back are where wrong keys show: each edit is made, another is made, and the first is made again.
fn edits(slots: &[Slot], case: &mut Case, edits: &[Edit]) -> Result<(), TestCaseError> {
    let cache = Cache::default();
    same(case, &cache)?;
    for edit in edits {
        pool::apply(case, slots, *edit);
        same(case, &cache)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn warm_is_cold(sequence in prop::collection::vec(edit(), 1..8)) {
        let slots = pool::slots();
        edits(&slots, &mut pool::start(&slots), &sequence)?;
    }
}

#[test]
fn the_site_from_which_edits_start_is_whole() {
    let build = pool::start(&pool::slots()).build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    assert!(build.output.len() > 15);
}
