"""GitHub's API as the form editor uses it, over one repository in memory.

Answers as the service documents it: REST (`https://docs.github.com/en/rest`, version 2022-11-28) and
GraphQL. A request that is not known here is kept in `strangers`, so that a test can say there was none.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Route

TOKEN = "github_pat_example"
API = "https://api.github.com"
STATUS = "https://www.githubstatus.com/api/v2/status.json"
MOMENT = "2026-11-23T09:00:00Z"

_JSON = dict[str, Any]
_ALIASED = re.compile(
    r'(\w+_\d+):\s+(object\((?:oid|expression): "([^"]+)"\)|ref\(qualifiedName: \$branch\))'
)


def blob_id(content: bytes) -> str:
    """Give the name that Git gives to this content."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


@dataclass
class Branch:
    """A branch: its last commit, and every file by its path."""

    head: str
    files: dict[str, bytes]


@dataclass
class PullRequest:
    """A pull request as an editor's colleagues see it."""

    number: int
    title: str
    branch: str
    base: str
    is_draft: bool
    labels: list[str] = field(default_factory=list)


class GitHub:
    """The repository `gemeente/recept`, with a branch `main` that one needs `TOKEN` for."""

    def __init__(self, files: Mapping[str, str]) -> None:
        main = Branch("1" * 40, {path: text.encode() for path, text in files.items()})
        self.branches = {"main": main}
        self.pull_requests: list[PullRequest] = []
        self.strangers: list[str] = []

    def answer(self, route: Route) -> None:
        """Answer one request of the browser."""
        request = route.request
        if request.url == STATUS:
            route.fulfill(json={"status": {"indicator": "none", "description": "All Systems Operational"}})
            return
        if request.headers.get("authorization") != f"token {TOKEN}" and request.method != "OPTIONS":
            route.fulfill(status=401, json={"message": "Bad credentials"})
            return
        path = request.url.removeprefix(API)
        body: _JSON = json.loads(request.post_data or "{}")
        if path == "/graphql":
            self._fulfill(route, 200, self._graphql(body["query"], body["variables"]))
            return
        for method, pattern, answer in self._routes():
            found = re.fullmatch(pattern, path)
            if method == request.method and found:
                self._fulfill(route, *answer(found, body))
                return
        self.strangers.append(f"{request.method} {path}")
        route.fulfill(status=404, json={"message": "Not Found"})

    @staticmethod
    def _fulfill(route: Route, status: int, answer: Any) -> None:
        headers = {"Access-Control-Allow-Origin": "*"}
        if answer is None:
            route.fulfill(status=status, headers=headers)
        else:
            route.fulfill(status=status, json=answer, headers=headers)

    def _routes(self) -> Iterator[tuple[str, str, Callable[[re.Match[str], _JSON], tuple[int, Any]]]]:
        repo = "/repos/gemeente/recept"
        yield "GET", "/user", lambda *_: (200, _user())
        yield "GET", rf"{repo}/collaborators/redactie", lambda *_: (204, None)
        yield "GET", rf"{repo}/git/trees/(\w+)\?recursive=1", lambda found, _: (200, self._tree(found[1]))
        yield "POST", rf"{repo}/pulls", lambda _, body: (201, self._open(body))
        yield "POST", rf"{repo}/issues/(\d+)/labels", self._add_labels
        yield "GET", rf"{repo}/issues/(\d+)", lambda found, _: (200, self._issue(found))
        yield "PATCH", rf"{repo}/issues/(\d+)", self._set_labels

    def _tree(self, commit: str) -> _JSON:
        [branch, *_] = [each for each in self.branches.values() if each.head == commit]
        return {
            "sha": commit,
            "truncated": False,
            "tree": [
                {
                    "path": path,
                    "mode": "100644",
                    "type": "blob",
                    "sha": blob_id(content),
                    "size": len(content),
                }
                for path, content in branch.files.items()
            ],
        }

    def _open(self, body: _JSON) -> _JSON:
        assert body["head"] in self.branches
        made = PullRequest(
            len(self.pull_requests) + 7, body["title"], body["head"], body["base"], body["draft"]
        )
        self.pull_requests.append(made)
        return {
            "number": made.number,
            "node_id": f"PR_{made.number}",
            "title": made.title,
            "html_url": f"https://github.com/gemeente/recept/pull/{made.number}",
            "head": {"sha": self.branches[made.branch].head},
            "created_at": MOMENT,
            "updated_at": MOMENT,
        }

    def _pull_request(self, found: re.Match[str]) -> PullRequest:
        return next(each for each in self.pull_requests if each.number == int(found[1]))

    def _issue(self, found: re.Match[str]) -> _JSON:
        request = self._pull_request(found)
        return {"number": request.number, "labels": [{"name": each} for each in request.labels]}

    def _add_labels(self, found: re.Match[str], body: _JSON) -> tuple[int, Any]:
        self._pull_request(found).labels += body["labels"]
        return 200, self._issue(found)["labels"]

    def _set_labels(self, found: re.Match[str], body: _JSON) -> tuple[int, Any]:
        self._pull_request(found).labels = body["labels"]
        return 200, self._issue(found)

    def _graphql(self, query: str, variables: _JSON) -> _JSON:
        given = variables.get("input", {})
        if "createRef(" in query:
            name = given["name"].removeprefix("refs/heads/")
            if name in self.branches:
                return {"errors": [{"message": f'A ref named "{given["name"]}" already exists.'}]}
            start = next(each for each in self.branches.values() if each.head == given["oid"])
            self.branches[name] = Branch(start.head, dict(start.files))
            return {"data": {"createRef": {"ref": {"name": name}}}}
        if "createCommitOnBranch(" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(query, given)}}}
        for mutation, is_draft in (
            ("markPullRequestReadyForReview", False),
            ("convertPullRequestToDraft", True),
        ):
            if f"{mutation}(" in query:
                number = int(given["pullRequestId"].removeprefix("PR_"))
                next(each for each in self.pull_requests if each.number == number).is_draft = is_draft
                return {"data": {mutation: {"pullRequest": {"isDraft": is_draft}}}}
        if "base: repository" in query:
            head = self.branches[variables["branch"]].head
            return {"data": {"fork": {"id": "R_1"}, "base": {"ref": {"target": {"oid": head}}}}}
        return {"data": {"repository": self._repository(query, variables)}}

    def _commit(self, query: str, given: _JSON) -> _JSON:
        branch = self.branches[given["branch"]["branchName"]]
        assert given["expectedHeadOid"] == branch.head
        for each in given["fileChanges"]["deletions"]:
            del branch.files[each["path"]]
        for each in given["fileChanges"]["additions"]:
            branch.files[each["path"]] = base64.b64decode(each["contents"], validate=True)
        branch.head = hashlib.sha1(json.dumps(given).encode(), usedforsecurity=False).hexdigest()
        named = re.findall(r'(file_\d+): file\(path: "([^"]+)"\)', query)
        return {
            "oid": branch.head,
            "committedDate": MOMENT,
            **{alias: {"oid": blob_id(branch.files[path])} for alias, path in named},
        }

    def _repository(self, query: str, variables: _JSON) -> _JSON:
        found: _JSON = {}
        for alias, _, wanted in _ALIASED.findall(query):
            found[alias] = self._object(wanted) if wanted else {"target": _history("1" * 40)}
        if "pullRequests(" in query:
            found["pullRequests"] = {"totalCount": 0, "nodes": []}
        if "ref(qualifiedName: $branch)" in query and not found:
            found["ref"] = {"target": _history(self.branches[variables["branch"]].head)}
        if not found:
            self.strangers.append(query)
        return found

    def _object(self, wanted: str) -> _JSON | None:
        if ":" in wanted:
            name, path = wanted.split(":", 1)
            content = self.branches[name].files.get(path)
        else:
            contents = (each for branch in self.branches.values() for each in branch.files.values())
            content = next((each for each in contents if blob_id(each) == wanted), None)
        if content is None:
            return None
        return {
            "oid": blob_id(content),
            "byteSize": len(content),
            "isBinary": b"\0" in content,
            "isTruncated": False,
            "text": None if b"\0" in content else content.decode(),
        }


def _user() -> _JSON:
    return {
        "id": 1,
        "login": "redactie",
        "name": "De redactie",
        "email": "redactie@example.nl",
        "avatar_url": "",
        "html_url": "https://github.com/redactie",
    }


def _history(commit: str) -> _JSON:
    author = {"name": "De redactie", "email": "redactie@example.nl", "user": {"id": 1, "login": "redactie"}}
    return {
        "history": {"nodes": [{"oid": commit, "message": "Begin", "author": author, "committedDate": MOMENT}]}
    }
