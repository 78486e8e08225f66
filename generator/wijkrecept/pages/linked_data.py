"""An activity as schema.org events, for search engines (JSON-LD)."""

from __future__ import annotations

from typing import Any

from wijkrecept.addresses import activity_path, photo_path
from wijkrecept.catalogue.model import Activity
from wijkrecept.pages.rendering import Rendering
from wijkrecept.wording.dates import moment

_EVENTS_GIVEN = 3


def activity_as_events(rendering: Rendering, activity: Activity) -> list[dict[str, Any]]:
    """Give the next dates as concrete `Event`s; empty for what has no dates.

    Search engines want events with a start date, not schedules.
    """
    venue = rendering.edition.catalogue.venues[activity.venue]
    organisation = rendering.edition.catalogue.organisations[activity.organisation]
    address = {
        "@type": "PostalAddress",
        "streetAddress": venue.address.street_line,
        "postalCode": venue.address.postcode,
        "addressLocality": venue.address.town,
        "addressCountry": "NL",
    }
    place: dict[str, Any] = {
        "@type": "Place",
        "name": venue.name,
        "address": {key: value for key, value in address.items() if value},
    }
    if venue.point is not None:
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": venue.point.lat,
            "longitude": venue.point.lon,
        }
    photo = activity.photo or venue.photo
    image = {"image": rendering.site_url + photo_path(photo.name)} if photo else {}
    one = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": activity.name,
        "description": activity.description,
        "startDate": "",
        "endDate": "",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "eventStatus": "https://schema.org/EventScheduled",
        "isAccessibleForFree": activity.cost == 0,
        "inLanguage": list(activity.languages),
        "location": place,
        "organizer": {"@type": "Organization", "name": organisation.name},
        "offers": {"@type": "Offer", "price": str(activity.cost), "priceCurrency": "EUR"},
        "url": rendering.site_url + activity_path(activity.id),
        **image,
    }
    return [
        {
            **one,
            "startDate": moment(each),
            "endDate": f"{each.date.isoformat()}T{each.end.isoformat('minutes')}",
        }
        for each in rendering.upcoming(activity, _EVENTS_GIVEN)
    ]
