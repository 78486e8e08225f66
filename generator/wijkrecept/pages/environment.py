"""The environments of the page templates: all text is escaped, and a name that is missing is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

from wijkrecept.pages.compiled import CompiledTemplates
from wijkrecept.texts import Texts


def shown(value: object) -> str:
    """Give a value escaped for HTML, as `markupsafe.escape` does, for a text that others are joined to.

    Most texts have nothing to escape, and are given as they are: marking each of the hundred of a page
    as markup, only to join them, took a tenth of a build.
    """
    if type(value) is Markup:
        return value
    if type(value) is str and not (
        "&" in value or '"' in value or "'" in value or "<" in value or ">" in value
    ):
        return value
    return escape(value)


class _Compiler(CodeGenerator):
    """Compiles templates that escape what they put out with `shown`, and call functions themselves.

    Jinja has its context make every call, for functions that want to have that context; ours do not.
    And it looks up every `a.b` such that it may also be `a["b"]`; ours is always an attribute.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002  as Jinja has it
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for keyword in node.kwargs:
            self.write(f"{keyword.key}=")
            self.visit(keyword.value, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  as Jinja has it
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


class PageEnvironment(Environment):
    """The templates in one language, for pages that are equally deep in the site.

    Filters and globals can be added. `root` and `t("activity.where")` need not be: they are the same
    on thousands of pages, and are filled in when a template is compiled. As names and calls they
    would cost as much as the rest of a page together. For the same reason templates use filters
    rather than functions: Jinja calls those at once, and fills in those of a literal. And the macros
    of `parts.html` are there as `parts`, without an import in each template.
    """

    code_generator_class = _Compiler
    shown = staticmethod(shown)

    def __init__(self, texts: Texts, root: str) -> None:
        """Take the texts, and the way back to the site's root."""
        self.texts = texts
        self.root = root
        super().__init__(
            loader=PackageLoader("wijkrecept.pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[_Settled],
            bytecode_cache=_compiled(texts, root),
            auto_reload=False,
        )
        self.globals["t"] = texts
        self._whole: dict[str, Template] = {}

    @cached_property
    def _parts(self) -> object:
        return self.get_template("parts.html").module

    def page(self, name: str) -> Template:
        """Give a template for many pages: looked up once, with its globals in one plain mapping."""
        found = self._whole.get(name)
        if found is None:
            found = self._whole[name] = self.get_template(name, globals={"parts": self._parts})
            found.globals = dict(found.globals)
        return found

    def macro(self, template: str, name: str) -> Callable[[object], Markup]:
        """Give a macro of a template, of one argument; the template is compiled when it is first called."""

        def called(argument: object) -> Markup:
            made: Markup = getattr(self.page(template).module, name)(argument)
            return made

        return called


class _Settled(Extension):
    """Puts literals in place of `root`, and of `t` called with only a name."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Give the tokens of a template, with literals where they can be."""
        assert isinstance(self.environment, PageEnvironment)
        tokens = list(stream)
        place = 0
        while place < len(tokens):
            token = tokens[place]
            literal, taken = None, 1
            if token.type == "name" and (place == 0 or tokens[place - 1].type != "dot"):
                if token.value == "root":
                    literal = self.environment.root
                elif token.value == "t":
                    literal, taken = self._text(tokens[place + 1 : place + 4]), 4
            yield token if literal is None else Token(token.lineno, "string", literal)
            place += 1 if literal is None else taken

    def _text(self, following: list[Token]) -> str | None:
        """Give the text that a call with only a name asks for; nothing for another call.

        Nothing either for a name that the language lacks: other languages have no texts for what
        stands on Dutch pages only, and whether a page needs it shows when it is rendered.
        """
        assert isinstance(self.environment, PageEnvironment)
        if [each.type for each in following] != ["lparen", "string", "rparen"]:
            return None
        try:
            return self.environment.texts(following[1].value)
        except KeyError:
            return None


@cache
def _compiled(texts: Texts, root: str) -> CompiledTemplates:
    del texts, root  # the texts and the root are part of what is compiled
    return CompiledTemplates()
