"""The simulated platform's markets: time zones, languages and the hours at which people listen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.randomness import FloatArray, IntArray, by_weight

LANGUAGES: Final = ("ja", "ko", "zh", "th", "hi", "id", "vi", "en")
LANGUAGE_INDEX: Final = {language: index for index, language in enumerate(LANGUAGES)}
PLANS: Final = ("free", "premium", "student", "family")
MAIL_DOMAINS: Final = (
    "post.example", "inbox.example", "kumo.example", "hangang.example", "surat.example", "dak.example",
    "correo.example", "thu.example", "reef.example", "quickbox.example",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Market:
    """A country: its share of accounts, offset from UTC in minutes, what is listened to, and the share that pays."""

    code: str
    weight: float
    offset_minutes: int
    languages: Mapping[str, float]
    paying: float


MARKETS: Final = (
    Market("JP", 0.15, 540, {"ja": 0.75, "ko": 0.10, "en": 0.15}, 0.55),
    Market("KR", 0.10, 540, {"ko": 0.75, "ja": 0.07, "en": 0.18}, 0.60),
    Market("TW", 0.06, 480, {"zh": 0.60, "ko": 0.15, "ja": 0.10, "en": 0.15}, 0.45),
    Market("HK", 0.03, 480, {"zh": 0.55, "ko": 0.12, "ja": 0.08, "en": 0.25}, 0.45),
    Market("TH", 0.07, 420, {"th": 0.70, "ko": 0.14, "en": 0.16}, 0.25),
    Market("IN", 0.15, 330, {"hi": 0.74, "en": 0.26}, 0.15),
    Market("ID", 0.19, 420, {"id": 0.62, "ko": 0.13, "en": 0.25}, 0.18),
    Market("SG", 0.04, 480, {"en": 0.50, "zh": 0.30, "id": 0.08, "hi": 0.05, "ko": 0.07}, 0.60),
    Market("MY", 0.05, 480, {"id": 0.42, "en": 0.32, "zh": 0.18, "ko": 0.08}, 0.35),
    Market("PH", 0.08, 480, {"en": 0.72, "ko": 0.20, "id": 0.08}, 0.18),
    Market("VN", 0.04, 420, {"vi": 0.72, "ko": 0.14, "en": 0.14}, 0.18),
    Market("AU", 0.03, 600, {"en": 0.90, "hi": 0.04, "zh": 0.06}, 0.65),
    Market("NZ", 0.01, 720, {"en": 0.94, "zh": 0.06}, 0.60),
)
CODES: Final = tuple(market.code for market in MARKETS)
COUNTRY_INDEX: Final = {code: index for index, code in enumerate(CODES)}
OFFSET_MINUTES: Final = np.array([market.offset_minutes for market in MARKETS], dtype=np.int64)
COUNTRY_CUMULATIVE: Final = np.cumsum([market.weight for market in MARKETS])
PAYING: Final = np.array([market.paying for market in MARKETS])

# One carrier in each of these markets sends most of its subscribers out through one address.
CROWDED_CARRIERS: Final = ("ID", "IN", "PH")
MIGRANT_CORRIDORS: Final = (
    ("PH", "SG"), ("PH", "HK"), ("ID", "MY"), ("ID", "TW"), ("IN", "SG"), ("IN", "AU"), ("VN", "JP"), ("TH", "KR"),
)  # fmt: skip

_NIGHT_AND_MORNING = [3.0, 2.0, 1.2, 0.8, 0.7, 1.0, 2.4, 5.0, 6.6, 5.2, 4.4, 4.3]
_AFTERNOON_AND_EVENING = [5.0, 4.6, 4.4, 4.5, 5.0, 6.2, 7.2, 7.4, 7.6, 7.8, 6.6, 4.6]
_HOURS = np.array(_NIGHT_AND_MORNING + _AFTERNOON_AND_EVENING)
_HOUR_CUMULATIVE = np.cumsum(_HOURS)
_TASTE = np.cumsum([[market.languages.get(language, 0.0) for language in LANGUAGES] for market in MARKETS], axis=1)

MAIN_LANGUAGE: Final = np.array(
    [LANGUAGE_INDEX[max(market.languages, key=lambda name: market.languages[name])] for market in MARKETS],
    dtype=np.int64,
)


def local_seconds(uniform: FloatArray) -> FloatArray:
    """Seconds after local midnight at which sessions start: commute, lunch and evening peaks, a quiet night."""
    scaled = uniform * _HOUR_CUMULATIVE[-1]
    hour = np.minimum(np.searchsorted(_HOUR_CUMULATIVE, scaled, side="right"), 23)
    before = _HOUR_CUMULATIVE[hour] - _HOURS[hour]
    return np.asarray((hour + (scaled - before) / _HOURS[hour]) * 3600.0, dtype=np.float64)


def language_in(country: IntArray, uniform: FloatArray) -> IntArray:
    """The language of what is heard next, by the market's mix."""
    found = np.empty(len(country), dtype=np.int64)
    for index in range(len(MARKETS)):
        rows = country == index
        found[rows] = by_weight(_TASTE[index], uniform[rows])
    return found
