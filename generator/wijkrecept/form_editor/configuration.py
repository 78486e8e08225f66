"""The configuration of Sveltia CMS, made from the JSON Schemas and the wijken of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkrecept.catalogue import Kind, bundled_schema
from wijkrecept.catalogue.kinds import PHOTOS_FOLDER
from wijkrecept.catalogue.photos import MOST_BYTES
from wijkrecept.form_editor.backends import Backend
from wijkrecept.form_editor.fields import Forms, shapes_of
from wijkrecept.texts import Texts

FORMAT = "wijkrecept"
"""The name under which `src/editor/main.ts` registers how an entry is read and written."""

LONGEST_NAME = 80
"""Letters in the name of a file, as the schemas have it."""

WIDEST_PHOTO = 1600
"""Pixels: what the pages show of a photo, on a screen with two pixels for one."""

_UPLOADS = {
    "slugify_filename": True,
    "max_file_size": MOST_BYTES,
    # Made smaller in the browser; what a camera notes, such as the place, does not come along.
    "transformations": {
        "raster_image": {"format": "webp", "quality": 80, "width": WIDEST_PHOTO, "height": WIDEST_PHOTO}
    },
}
_SLUGS = {Kind.COMPLAINT: "{{code}}"}
_ICONS = {
    Kind.VENUE: "home_pin",
    Kind.ORGANISATION: "groups",
    Kind.PRACTICE: "stethoscope",
    Kind.COMPLAINT: "healing",
    Kind.NEIGHBOURHOOD: "map",
}


@dataclass(frozen=True, slots=True)
class EditedSite:
    """The site that the form editor is part of."""

    address: str
    title: str
    """What the editor calls itself."""
    folder: str = ""
    """Where the catalogue stands in the repository: empty, or with a slash at its end."""


def editor_configuration(
    backend: Backend, site: EditedSite, neighbourhoods: Mapping[str, str], texts: Texts
) -> dict[str, Any]:
    """Give `cms`, what Sveltia CMS is started with, and `shapes` and `photos`, for reading and writing.

    `neighbourhoods` are names by id; each gets a collection of activities.
    """
    forms = Forms(texts)
    photos = f"{site.folder}{PHOTOS_FOLDER}"
    activities = [
        _collection(
            forms,
            Kind.ACTIVITY,
            name=f"activiteiten-{neighbourhood}",
            label=name,
            folder=f"{site.folder}{Kind.ACTIVITY.folder}/{neighbourhood}",
        )
        for neighbourhood, name in neighbourhoods.items()
    ]
    others = [
        _collection(
            forms,
            kind,
            name=kind.value,
            label=texts(f"form_editor.collection.{kind.value}"),
            folder=f"{site.folder}{kind.folder}",
        )
        for kind in (Kind.VENUE, Kind.ORGANISATION, Kind.PRACTICE, Kind.COMPLAINT, Kind.NEIGHBOURHOOD)
    ]
    cms = {
        "backend": backend.configuration() | (_commit_messages(texts) if backend.has_reviews else {}),
        "publish_mode": "editorial_workflow" if backend.has_reviews else "simple",
        "app_title": site.title,
        "site_url": site.address,
        "media_folder": photos,
        "public_folder": f"/{photos}",
        "media_libraries": {
            "default": {"config": _UPLOADS},
            # Pictures of others need a licence, and asking for them would tell others who edits.
            "stock_assets": {"providers": []},
        },
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "sanitize_replacement": "-",
            "maxlength": LONGEST_NAME,
        },
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [*activities, {"divider": True}, *others],
    }
    return {"cms": cms, "shapes": shapes_of(bundled_schema(Kind.ACTIVITY)), "photos": f"/{photos}/"}


def _commit_messages(texts: Texts) -> dict[str, Any]:
    """Give what a change is called, for who looks at it; Sveltia CMS fills in what is in double braces."""
    blanks = {"collection": "{{collection}}", "slug": "{{slug}}", "path": "{{path}}"}
    actions = {
        "create": "created",
        "update": "changed",
        "uploadMedia": "photo_added",
        "deleteMedia": "photo_gone",
    }
    return {
        "commit_messages": {
            action: texts(f"form_editor.commit.{name}", **blanks) for action, name in actions.items()
        }
    }


def _collection(forms: Forms, kind: Kind, *, name: str, label: str, folder: str) -> dict[str, Any]:
    schema = bundled_schema(kind)
    return {
        "name": name,
        "label": label,
        "label_singular": schema["title"],
        "description": schema["description"],
        "icon": _ICONS.get(kind, "event"),
        "folder": folder,
        "extension": "yml",
        "format": FORMAT,
        "identifier_field": "naam",
        "summary": "{{code}} {{naam}}" if kind is Kind.COMPLAINT else "{{naam}}",
        "slug": {
            "template": _SLUGS.get(kind, "{{naam}}"),
            "editable": ["create"],
            "hint": forms.texts("form_editor.slug"),
        },
        # A name is on paper for ever: what ends gets a date, and its file stays (DESIGN.md, 7).
        "delete": False,
        "publish": False,
        "sortable_fields": ["code", "naam"] if kind is Kind.COMPLAINT else ["naam"],
        "thumbnail": False,
        "fields": forms.fields(schema),
    }
