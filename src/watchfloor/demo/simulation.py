"""The simulated platform in numbers: a settled world, what is planted in it, and all that is done beside playing."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from watchfloor.demo.account_events import AccountEvents, everyday_closings, everyday_events, join_events
from watchfloor.demo.accounts import build_accounts
from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.catalogue import GENRES, Chart, build_catalogue
from watchfloor.demo.moves import Atlas
from watchfloor.demo.planted.additions import plant_additions
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.planted.programme import owned_accounts, plant_all
from watchfloor.demo.playlists import build_playlists
from watchfloor.demo.randomness import IntArray, generator
from watchfloor.demo.reports import Reports, everyday_reports, join_reports
from watchfloor.demo.scale import Scale
from watchfloor.demo.shows import build_shows
from watchfloor.demo.sign_ins import SignIns, draw_sign_ins, join_sign_ins
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import creator_names, track_titles
from watchfloor.demo.trade import build_trade


@dataclass(frozen=True, slots=True)
class Simulation:
    """A world in numbers, without its plays."""

    stage: Stage
    plantings: tuple[Planting, ...]
    reports: Reports
    sign_ins: SignIns
    events: AccountEvents


def build_stage(scale: Scale, *, seed: int) -> tuple[Stage, Mapping[str, IntArray]]:
    """The world before anything is planted, and the accounts set aside for operators."""
    owned = owned_accounts(scale, generator(seed, "owned"))
    is_owned = np.zeros(scale.accounts, dtype=np.bool_)
    is_owned[np.concatenate(list(owned.values()))] = True
    book = AddressBook()
    people = np.flatnonzero(~is_owned)
    accounts = build_accounts(scale, book=book, owned=is_owned, rng=generator(seed, "accounts"))
    catalogue = build_catalogue(scale, rng=generator(seed, "catalogue"))
    chart = Chart(catalogue)
    playlists = build_playlists(
        scale, accounts=accounts, catalogue=catalogue, chart=chart, people=people, rng=generator(seed, "playlists")
    )
    genres = [GENRES[genre] for genre in catalogue.genre[catalogue.creator].tolist()]
    titles = track_titles(catalogue.language[catalogue.creator], genres, generator(seed, "titles"))
    stage = Stage(
        scale,
        book,
        accounts,
        catalogue,
        chart,
        playlists,
        titles=tuple(titles),
        artists=tuple(creator_names(catalogue.language, generator(seed, "names"))),
        people=people,
        settled=scale.accounts,
        trade=build_trade(catalogue, people, book=book, rng=generator(seed, "trade")),
        shows=build_shows(scale, accounts=accounts, people=people, rng=generator(seed, "shows")),
    )
    return stage, owned


def build_simulation(scale: Scale, *, seed: int) -> Simulation:
    """Everything that is known before the first play is drawn.

    The settled world and its programme come first and the additions after them, so that the former do not move when the
    latter change. Everyday reports, sign-ins and changes are those of the settled.
    """
    stage, owned = build_stage(scale, seed=seed)
    stage, programme = plant_all(stage, owned, seed=seed)
    reports = everyday_reports(stage, generator(seed, "reports"))
    stage, additions = plant_additions(stage, programme, seed=seed)
    plantings = (*programme, *additions)
    busy = [planting.numbers("account") for planting in plantings if planting.acts]
    closings = everyday_closings(stage, np.concatenate([reports.reporter, *busy]), generator(seed, "closings"))
    changes = everyday_events(stage, generator(seed, "account_events"))
    return Simulation(
        stage,
        plantings,
        reports=join_reports([reports, *(p.reports for p in plantings if p.reports)]).as_of(scale.end_us),
        sign_ins=_sign_ins(stage, plantings, seed=seed),
        events=join_events([closings, changes, *(p.events for p in plantings if p.events)]),
    )


def _sign_ins(stage: Stage, plantings: tuple[Planting, ...], *, seed: int) -> SignIns:
    settled, newcomers = slice(stage.settled), slice(stage.settled, None)
    everyday = [
        draw_sign_ins(stage, generator(seed, "sign_ins"), settled),
        draw_sign_ins(stage, generator(seed, "sign_ins:newcomers"), newcomers),
    ]
    atlas = Atlas(tuple(p.moves for p in plantings if p.moves), len(stage.accounts))
    joined = join_sign_ins([*map(atlas.sign_ins, everyday), *(p.sign_ins for p in plantings if p.sign_ins)])
    return joined.rows((joined.at_us >= stage.scale.start_us) & (joined.at_us < stage.scale.end_us))
