"""From bytes to text: what is declared where it holds, HTML without its marks, and no letters that deceive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.mail.letters import kept, one_line, plain_of, text_of
from watchfloor.kernel.keepable import fault_of


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("gbk", "gb18030", "责令删除㐀"),
        ("ks_c_5601-1987", "cp949", "똠 삭제"),
        ("windows-874", "cp874", "ลบ…"),
        ("iso-8859-11", "cp874", "คำสั่ง"),
        ("big5", "big5", "限期移除"),
        ("iso-2022-jp", "iso2022_jp", "削除命令"),
        ("koi8-r", "koi8_r", "удалить"),
        ("windows-1258", "cp1258", "Viêt"),
        ("utf-16", "utf-16", "名"),
        ("UTF-8", "utf-8", "名"),
    ],
)
def test_a_declared_charset_is_read_by_what_people_mean_with_it(charset: str, encoding: str, text: str) -> None:
    assert text_of(text.encode(encoding), charset) == (text, True)


@pytest.mark.parametrize("charset", ["big5", "us-ascii", "shift_jis", "euc-kr", None, "x-unknown", "", "rot13", "hex"])
def test_a_wrong_or_strange_charset_falls_back_to_utf_8(charset: str | None) -> None:
    assert text_of("Ω — ok".encode(), charset)[0].endswith("ok")


@pytest.mark.parametrize("charset", ["unicode_escape", "raw-unicode-escape", "PUNYCODE", "idna", "undefined", "a\0b"])
def test_encodings_that_do_more_than_decode_are_never_used(charset: str) -> None:
    assert text_of(rb"\u0041 stays", charset) == (r"\u0041 stays", True)


def test_what_no_encoding_holds_is_said_to_be_broken() -> None:
    assert text_of(b"a\xffb", "utf-8") == ("a\ufffdb", False)


@given(st.binary(max_size=200), st.none() | st.text(max_size=20))
def test_any_bytes_by_any_charset_give_text(content: bytes, charset: str | None) -> None:
    text, _ = text_of(content, charset)

    assert fault_of(kept(text)) == ""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<BR/>two<br >three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<table><tr><td>a</td></tr></table>", "a"),
        ("a&nbsp;&nbsp; b", "a b"),
        ("&lt;script&gt;", "<script>"),
        ("<title>t</title><style>s</style><script>x</script><template>y</template>left", "left"),
        ("<!-- hidden -->shown", "shown"),
        ("<a href='https://evil.example'>here</a>", "here"),
        ("<p>unclosed <b>words", "unclosed words"),
        ("", ""),
    ],
)
def test_html_is_read_as_people_see_it(markup: str, text: str) -> None:
    assert plain_of(markup).replace("\n\n", "\n") == text.replace("\n\n", "\n")


def test_empty_lines_of_html_are_put_together() -> None:
    assert "\n\n\n" not in plain_of("a" + "<br>" * 50 + "b")


@given(st.text(max_size=200))
def test_any_markup_gives_text_that_is_trimmed(markup: str) -> None:
    assert plain_of(markup) == plain_of(markup).strip()


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\0b\x07c\x1bd\x7fe", "abcde"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u2066isolated\u2069", "isolated"),
        ("half \ud800 pair", "half ? pair"),
        ("tab\tstays", "tab\tstays"),
        ("ครับ 한글 नमस्ते", "ครับ 한글 नमस्ते"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_letters_that_deceive_or_break_are_taken_out_and_those_of_languages_stay(text: str, stays: str) -> None:
    assert kept(text) == stays


@given(st.text(st.characters(), max_size=100))
def test_a_kept_text_is_the_same_when_it_is_kept_again(text: str) -> None:
    assert kept(kept(text)) == kept(text)


@given(st.text(st.characters(), max_size=100), st.integers(1, 30))
def test_one_line_is_one_line_within_its_length(text: str, most: int) -> None:
    line = one_line(text, most)

    assert len(line) <= most
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
