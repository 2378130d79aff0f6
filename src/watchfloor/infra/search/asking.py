"""Reading what somebody asks for: words that must all be found, and the grams that lead to them."""

from dataclasses import dataclass

from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.grams import GramRange, grams_asked
from watchfloor.kernel.errors import InvalidInput

LONGEST = 200
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """A folded question: the whole of it, its words, and the grams that every answer has."""

    whole: str
    words: tuple[str, ...]
    exact: tuple[int, ...]
    ranges: tuple[GramRange, ...]


def question(asked: str) -> Question:
    """What a text asks for: all its words, each anywhere in a reference, a title or a text.

    Raises InvalidInput: `query_too_long`, or `query_too_short` where no word leads anywhere.
    """
    whole = " ".join(fold(asked[: LONGEST + 1]).split())
    words = tuple(dict.fromkeys(whole.split()))
    if len(asked) > LONGEST or len(words) > MOST_WORDS:
        fix = f"Ask for at most {MOST_WORDS} words and {LONGEST} letters."
        raise InvalidInput("The question is too long.", fix=fix, code="query_too_long")
    found = [gram for word in words for gram in grams_asked(word)]
    if not found:
        fix = "Give two letters or digits, or one sign of a script such as Japanese or Thai."
        raise InvalidInput("There is too little to look for.", fix=fix, code="query_too_short")
    exact = tuple(dict.fromkeys(gram.first for gram in found if gram.is_exact))
    return Question(whole, words, exact, tuple(gram for gram in found if not gram.is_exact))
