"""A traceback keeps kinds and lines, and loses every word."""

from watchfloor.infra.observe.traces import kind_of, trace_of, without_words

SECRET = "mia.tanaka@example.org"


def chained() -> BaseException:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        caught = error
    return caught


def test_an_error_without_words_keeps_the_kinds_of_its_causes() -> None:
    bare = without_words(chained())

    assert (str(bare), str(bare.__cause__)) == ("builtins.KeyError", "builtins.ValueError")
    assert bare.__traceback__ is not None


def test_a_trace_names_the_lines_and_not_what_they_held() -> None:
    told = trace_of(chained())

    assert SECRET not in told
    assert "test_traces.py" in told
    assert "builtins.ValueError" in told


def test_an_error_that_lost_its_words_keeps_the_name_it_stands_for() -> None:
    assert kind_of(without_words(without_words(chained()))) == "builtins.KeyError"
