//! Views of organisations and people.

use serde::Serialize;

use super::{AtlasView, CardView, DateView, LinkView, Shared};

/// `view` on an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OrganisationView {
    /// Its name.
    pub name: String,
    /// Names that it had.
    pub former_names: Vec<String>,
    /// Other spellings that occur, those that only differ in their letters' case or marks left out.
    pub aliases: Vec<String>,
    /// Where it works.
    pub regions: Vec<String>,
    /// The same on a map, for sites that have one on which it stands.
    pub atlas: Option<AtlasView>,
    /// Its own site.
    pub website: Option<String>,
    /// Those of its people who have a page, with their roles.
    pub people: Vec<RoleView>,
    /// What it signs.
    pub signs: Vec<SignsView>,
    /// What it contributes to, in reading order.
    pub contributes: Vec<ContributionView>,
    /// Documents that name it, the latest first.
    pub named: Vec<Shared<CardView>>,
    /// How many older ones are not shown here.
    pub named_more: usize,
}

/// `view` on a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// What the person is or was, the latest first.
    pub roles: Vec<RoleView>,
    /// What the person signs.
    pub signs: Vec<SignsView>,
    /// Where the person speaks: interviews, statements.
    pub speaks: Vec<Shared<CardView>>,
    /// Documents that name the person, the latest first.
    pub named: Vec<Shared<CardView>>,
    /// How many older ones are not shown here.
    pub named_more: usize,
}

/// A role over a time: of a person on the page of an organisation, in an organisation on the page of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RoleView {
    /// The role, in agreement with the person.
    pub role: String,
    /// The person, or the organisation.
    pub with: LinkView,
    /// Since when, as far as is known.
    pub from: Option<DateView>,
    /// Until when.
    pub until: Option<DateView>,
    /// A day on which it was so, where neither beginning nor end is known.
    pub on: Option<DateView>,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SignsView {
    /// What is signed, with its page.
    pub document: LinkView,
    /// Who signs (on the page of an organisation), or for whom (on that of a person).
    pub with: LinkView,
    /// In which role.
    pub role: Option<String>,
}

/// A contribution to a part of a manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContributionView {
    /// The contribution: its heading, with its address.
    pub contribution: LinkView,
    /// The part that holds it.
    pub part: String,
    /// The manifesto.
    pub document: String,
}
