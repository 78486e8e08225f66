"""Where each thing's page stands in the site: paths that hold for ever, since paper carries them."""

from __future__ import annotations

HOME = ""
NEIGHBOURHOODS = "wijken/"
COMPLAINTS = "klachten/"
OVERVIEW = "overzicht/"
RECEPT = "recept/"
COACHES = "coaches/"
FIELDS = "redactie/velden/"


def activity_path(activity_id: str, language: str = "nl") -> str:
    """Give the path of an activity's page from its id: `activiteit/overdie/samen-eten/`.

    In another language than Dutch it stands below that: `activiteit/overdie/samen-eten/tr/`.
    """
    below = "" if language == "nl" else f"{language}/"
    return f"activiteit/{activity_id}/{below}"


def neighbourhood_path(neighbourhood_id: str) -> str:
    """Give the path of a wijk's page: `wijk/overdie/`."""
    return f"wijk/{neighbourhood_id}/"


def complaint_path(complaint_id: str) -> str:
    """Give the path of a complaint's page: `klacht/z04-03/`."""
    return f"klacht/{complaint_id}/"


def venue_path(venue_id: str) -> str:
    """Give the path of a venue's page: `locatie/thuis-in-overdie/`."""
    return f"locatie/{venue_id}/"


def organisation_path(organisation_id: str) -> str:
    """Give the path of an organisation's page: `organisatie/mee-de-wering/`."""
    return f"organisatie/{organisation_id}/"


def practice_path(practice_id: str) -> str:
    """Give the path of a practice's page: `praktijk/medisch-centrum-elisabeth/`."""
    return f"praktijk/{practice_id}/"


def poster_path(practice_id: str) -> str:
    """Give the path of a practice's poster: `praktijk/medisch-centrum-elisabeth/poster/`."""
    return f"{practice_path(practice_id)}poster/"


def coach_path(organisation_id: str) -> str:
    """Give the path of the page about an organisation's coach: `coach/mee-de-wering/`."""
    return f"coach/{organisation_id}/"


def photo_path(name: str) -> str:
    """Give the path of a photo: `foto/eetzaal.jpg`."""
    return f"foto/{name}"


def root_from(path: str) -> str:
    """Give the relative way back to the site's root from the page at `path`: `../../`."""
    return "../" * path.count("/")
