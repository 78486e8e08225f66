"""What an activity does not say of its access, its venue says."""

from __future__ import annotations

from dataclasses import replace

from wijkrecept.catalogue.model import Access, Activity, Answer


def with_access_of(there: Access, activity: Activity) -> Activity:
    """Fill in what an activity does not say of its access with what its venue says."""
    own = activity.access
    access = Access(
        wheelchair=there.wheelchair if own.wheelchair is Answer.UNKNOWN else own.wheelchair,
        hearing_loop=there.hearing_loop if own.hearing_loop is Answer.UNKNOWN else own.hearing_loop,
        low_stimulus=there.low_stimulus if own.low_stimulus is Answer.UNKNOWN else own.low_stimulus,
    )
    return activity if access == own else replace(activity, access=access)
