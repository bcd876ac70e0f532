"""Reads the generated corpus of Diptych and writes the same documents in the shapes of other tools.

What only Diptych does is done here beforehand, in favour of the others: links to documents, people and organisations become
addresses, figures become text, the standing text and the contacts of a release become text. None of it is timed.
"""

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("fr", "en")
SEPARATORS = {"fr": ("\u202f", ","), "en": (",", ".")}
AT_LEAST = {"fr": "plus de ", "en": "more than "}
SCALES = {"million": {"fr": " millions", "en": " million"}}
UNITS = {"%": {"fr": " %", "en": "%"}}
SUFFIX = {"sections": "section", "annex": "annex"}


@dataclass
class Document:
    """One leaf with the facts of its item, in one language."""

    language: str
    kind: str
    name: str
    front: dict
    body: str


def documents(site: Path):
    """Every document of the site in every language, parts of manifestos as documents of their own."""
    registries = Registries(site)
    for kind in ("press", "interviews", "manifestos", "pages"):
        for item in sorted((site / "content" / kind).glob("*/item.toml")):
            facts = tomllib.loads(item.read_text())
            folder = item.parent
            leaves = [(folder, folder.name)]
            leaves += [(part, "-".join((folder.name, *part.relative_to(folder).parts))) for part in parts(folder)]
            for leaf, name in leaves:
                for language in LANGUAGES:
                    yield document(registries, kind, folder, leaf, name, facts, language)


def parts(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.rglob("fr.md") if path.parent != folder)


class Registries:
    """The names behind ids."""

    def __init__(self, site: Path):
        read = lambda name: tomllib.loads((site / "content" / f"{name}.toml").read_text())
        self.organisations, self.people, self.topics = read("organisations"), read("people"), read("topics")
        self.contacts, self.site = read("contacts"), read("site")
        about = site / "content/boilerplates/exemple/2020-01-01"
        self.about = {language: split((about / f"{language}.md").read_text()) for language in LANGUAGES}

    def name(self, registry: dict, key: str, language: str) -> str:
        return said(registry[key]["name"], language)


def said(text, language: str) -> str:
    return text[language] if isinstance(text, dict) else text


def split(text: str) -> tuple[dict, str]:
    _, front, body = text.split("+++", 2)
    return tomllib.loads(front), body.strip()


def document(registries: Registries, kind, folder, leaf, name, facts, language) -> Document:
    head, body = split((leaf / f"{language}.md").read_text())
    front = {"title": head["title"], "lead": head["lead"], "kind": kind}
    if "date" in facts:
        front["date"] = facts["date"].isoformat()
    if "place" in facts:
        front["place"] = facts["place"]
    people = list(facts.get("people", []))
    if "interviewee" in facts:
        people.append(facts["interviewee"]["person"])
    front["topics"] = [registries.name(registries.topics, key, language) for key in facts.get("topics", [])]
    front["organisations"] = [registries.name(registries.organisations, key, language) for key in facts.get("organisations", [])]
    front["people"] = [registries.name(registries.people, key, language) for key in people]
    if leaf == folder:
        front["related_documents"] = facts.get("related", [])
        front["figures"] = [figure(facts["figures"][key], language) for key in facts.get("key_figures", [])]
    if "boilerplate" in facts:
        about, text = registries.about[language]
        front["about"] = {"title": about["title"], "text": text}
    front["contacts"] = [contact(registries, key, language) for key in facts.get("contacts", [])]
    return Document(language, kind, name, front, prose(body, registries, kind, folder, facts, language))


def contact(registries: Registries, key: str, language: str) -> dict:
    entry = registries.contacts[key]
    return {"name": said(entry["name"], language), "email": entry["email"], "phone": entry["phone"]}


def figure(facts: dict, language: str) -> dict:
    group, point = SEPARATORS[language]
    number = f"{facts['value']:,}".replace(",", "\0").replace(".", point).replace("\0", group)
    text = AT_LEAST[language] * (facts.get("qualifier") == "at-least") + number
    text += SCALES.get(facts.get("scale"), {}).get(language, "") + UNITS.get(facts.get("unit"), {}).get(language, "")
    return {"value": text, "label": said(facts["label"], language)}


LINK = re.compile(r"(!?)\[([^]]*)\]\(([^)]+)\)")


def prose(body: str, registries: Registries, kind: str, folder: Path, facts: dict, language: str) -> str:
    def link(found: re.Match) -> str:
        image, text, target = found.groups()
        if image:
            picture = facts["images"][target]
            return f"![{said(picture['alt'], language)}](/images/{folder.name}/{target} \"{said(picture['caption'], language)}\")"
        scheme, _, key = target.partition(":")
        if scheme == "figure":
            return text
        if scheme in ("person", "organisation"):
            registry, plural = (registries.people, "people") if scheme == "person" else (registries.organisations, "organisations")
            return f"[{text}](/{language}/{plural}/{slug(registries.name(registry, key, language))}/)"
        return f"[{text}]({target.replace('../../', f'/{language}/')})" if target.startswith("../../") else found.group()

    return LINK.sub(link, body)


def slug(name: str) -> str:
    """As Hugo makes the address of a term: lower case, accents kept."""
    return re.sub(r"\s+", "-", name.lower())


def pictures(site: Path):
    """Pictures beside leaves, with their addresses."""
    for path in (site / "content").rglob("*.png"):
        yield path, f"images/{path.parent.name}/{path.name}"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def words(folder: Path) -> dict:
    """What the templates say, by language."""
    return {language: json.loads((folder / "i18n" / f"{language}.json").read_text()) for language in LANGUAGES}


def toml(value) -> str:
    """A value in TOML (strings of JSON are strings of TOML)."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(held)}" for key, held in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def to_hugo(site: Path, folder: Path) -> int:
    """`content/<language>/<kind>/<name>.md` with TOML before it; returns how many."""
    count = 0
    for language, said in words(folder).items():
        for kind in ("press", "interviews", "manifestos", "pages"):
            write(folder / "content" / language / kind / "_index.md", f"+++\ntitle = {toml(said[kind])}\n+++\n")
    for one in documents(site):
        front = dict(one.front)
        date = front.pop("date", None)
        description = front.pop("lead")
        taxonomies = {key: front.pop(key) for key in ("topics", "organisations", "people")}
        lines = [f"title = {toml(front.pop('title'))}", f"description = {toml(description)}"]
        lines += [f"date = {date}"] if date else []
        lines += [f"{key} = {toml(value)}" for key, value in taxonomies.items()]
        lines += ["[params]"] + [f"{key} = {toml(value)}" for key, value in front.items()]
        text = "+++\n" + "\n".join(lines) + f"\n+++\n\n{one.body}\n"
        write(folder / "content" / one.language / one.kind / f"{one.name}.md", text)
        count += 1
    return count


ANCHOR = re.compile(r" \{#[^}]+\}$", re.MULTILINE)


def to_eleventy(site: Path, folder: Path) -> int:
    """`content/<language>/<kind>/<name>.md` with JSON before it; returns how many."""
    count = 0
    for one in documents(site):
        front = dict(one.front, language=one.language, name=one.name, layout="document.njk")
        if "date" in front:
            front["date_text"] = front["date"]
        front["permalink"] = f"/{one.language}/{one.kind}/{one.name}/"
        body = ANCHOR.sub("", one.body)
        text = f"---json\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{body}\n"
        write(folder / "content" / one.language / one.kind / f"{one.name}.md", text)
        count += 1
    return count
