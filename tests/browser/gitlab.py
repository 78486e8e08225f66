"""GitLab's API as the form editor uses it, over one project in memory; signing in is by PKCE (RFC 7636).

Answers as the service documents it (`https://docs.gitlab.com/api/rest/`, version 4). A request that is
not known here is kept in `strangers`, so that a test can say there was none.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Route

from tests.browser.github import MOMENT, blob_id

HOST = "https://git.example.nl"
STATUS = "https://status-api.hostedstatus.com"
HEAD = "1" * 40

_PROJECT = "/api/v4/projects/groep%2Frecept"
_CODE, _TOKEN = "code-1", "token-1"
_JSON = dict[str, Any]


class GitLab:
    """The project `groep/recept`, at a GitLab of the municipality's own."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = dict(files)
        self.asked: dict[str, str] = {}
        """What the sign-in page was asked with."""
        self.commits: list[_JSON] = []
        self.merge_requests: list[_JSON] = []
        self.strangers: list[str] = []

    def answer(self, route: Route) -> None:
        """Answer one request of the browser."""
        url = urlsplit(route.request.url)
        if route.request.url.startswith(STATUS):
            route.fulfill(json={"result": {"status_overall": {"status_code": 100}}})
        elif url.path == "/oauth/authorize":
            self.asked = {key: values[0] for key, values in parse_qs(url.query).items()}
            back = urlencode({"code": _CODE, "state": self.asked["state"]})
            link = escape(f"{self.asked['redirect_uri']}?{back}")
            route.fulfill(content_type="text/html", body=f'<a href="{link}">Authorize</a>')
        elif url.path == "/oauth/token":
            self._give_token(route)
        elif route.request.headers.get("authorization") != f"Bearer {_TOKEN}":
            route.fulfill(status=401, json={"message": "401 Unauthorized"})
        else:
            body: _JSON = json.loads(route.request.post_data or "{}")
            self._fulfill(route, self._answer(f"{route.request.method} {url.path}", body))

    @staticmethod
    def _fulfill(route: Route, answer: Any, status: int = 200) -> None:
        route.fulfill(status=status, json=answer, headers={"Access-Control-Allow-Origin": "*"})

    def _give_token(self, route: Route) -> None:
        """Give a token to who can show the secret behind the challenge, and to nobody else."""
        given: _JSON = json.loads(route.request.post_data or "{}")
        digest = hashlib.sha256(given["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (given["code"], challenge) == (_CODE, self.asked["code_challenge"]):
            self._fulfill(route, {"access_token": _TOKEN, "refresh_token": "refresh-1"})
        else:
            self._fulfill(route, {"error": "invalid_grant"}, status=400)

    def _answer(self, request: str, body: _JSON) -> Any:
        always: _JSON = {
            "GET /api/v4/user": {"id": 1, "username": "redactie", "name": "De redactie", "avatar_url": ""},
            f"GET {_PROJECT}/users": [{"id": 1}],
            f"GET {_PROJECT}/merge_requests": [],
            f"GET {_PROJECT}/deployments": [],
            f"GET {_PROJECT}/repository/commits/{HEAD}/statuses": [],
            f"GET {_PROJECT}/repository/branches/main": {"name": "main", "commit": {"id": HEAD}},
            f"POST {_PROJECT}/repository/commits": {"id": "2" * 40, "committed_date": MOMENT},
            f"POST {_PROJECT}/merge_requests": {
                "id": 70,
                "iid": 7,
                "created_at": MOMENT,
                "updated_at": MOMENT,
            },
        }
        if request == "POST /api/graphql":
            return {"data": {"project": {"repository": self._repository(body["query"], body["variables"])}}}
        if request == f"POST {_PROJECT}/repository/commits":
            self.commits.append(body)
        elif request == f"POST {_PROJECT}/merge_requests":
            self.merge_requests.append(body)
        elif request not in always:
            self.strangers.append(request)
        return always.get(request)

    def _repository(self, query: str, variables: _JSON) -> _JSON:
        if "lastCommit" in query:
            return {"tree": {"lastCommit": {"sha": HEAD, "message": "Begin"}}}
        if "tree(" in query:
            nodes = [
                {"type": "blob", "path": path, "sha": blob_id(text.encode())}
                for path, text in self.files.items()
            ]
            return {"tree": {"blobs": {"nodes": nodes, "pageInfo": {"endCursor": "", "hasNextPage": False}}}}
        return {"blobs": {"nodes": [{"rawTextBlob": self.files[path]} for path in variables["paths"]]}}
