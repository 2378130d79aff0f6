"""What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, and not one that everybody tries; pure."""

import re
import unicodedata

from watchfloor.kernel.errors import InvalidInput

SHORTEST = 15  # for a password that stands alone
LONGEST = 256  # the standard asks for 64 at least
OWN_PART = 8  # how much of it must be more than names and what everybody tries
REPEATED = re.compile(r"(.{1,6}?)\1+.?.?.?.?.?")
ROWS = ("qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "1234567890")
LADDERS = tuple(row * 3 for row in (*ROWS, "abcdefghijklmnopqrstuvwxyz", "0123456789"))
# Words that long passwords of published leaks are made of; a short list of our own, not one of the leaks.
TRIED_WORDS = """
password passwort passw0rd motdepasse contrasena senha letmein welcome iloveyou qwerty qwertz azerty asdfgh zxcvbn
admin administrator administrador root superuser changeme secret trustno1 monkey dragon sunshine princess football
baseball superman batman starwars pokemon whatever computer internet google facebook master shadow hello freedom
mustang michael jordan liverpool arsenal chelsea barcelona summer winter spring autumn correcthorsebatterystaple
tobeornottobe thequickbrownfox qazwsxedc qazwsx 1qaz2wsx 123456789 12345678 1234567 123456 12345 654321 987654321
111111 000000 112233 121212 abc123 abcdef test temp guest login user default
"""


def normalised(password: str) -> str:
    """A password as it is hashed: a letter and its composed form are one, whatever keyboard it came from (NFC)."""
    return unicodedata.normalize("NFC", password)


def check_password(password: str, *, names: tuple[str, ...]) -> None:
    """Raise InvalidInput where it is too short, too long, or made of `names` and what everybody tries."""
    length = len(normalised(password))
    if not SHORTEST <= length <= LONGEST:
        fix = f"Take {SHORTEST} to {LONGEST} characters; a sentence is easy to keep."
        raise InvalidInput(f"The password has {length} characters.", fix=fix, code="password_length")
    if is_guessable(password, names=names):
        fix = "Take a sentence of your own, or let a password manager make one."
        raise InvalidInput("The password is one that others would try.", fix=fix, code="password_guessable")


def is_guessable(password: str, *, names: tuple[str, ...]) -> bool:
    """Whether little is left of it without names, words everybody tries, rows of keys and repetitions."""
    text = normalised(password).casefold()
    plain = re.sub(r"[\W_]+", "", text) or text
    if REPEATED.fullmatch(plain) or any(plain in ladder or plain[::-1] in ladder for ladder in LADDERS):
        return True
    rest = plain
    for word in sorted({*TRIED_WORDS.split(), *_words(names)}, key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(re.sub(r"\d+", "", rest)) < OWN_PART and len(rest) < len(plain)


def _words(names: tuple[str, ...]) -> set[str]:
    """The names themselves and their parts, as they would stand in a password; one letter is no name."""
    parts = {part for name in names for part in [re.sub(r"[\W_]+", "", name), *re.split(r"[\W_]+", name)]}
    return {unicodedata.normalize("NFC", part.casefold()) for part in parts if len(part) > 1}
