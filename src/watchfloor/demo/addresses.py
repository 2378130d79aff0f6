"""Devices and network addresses handed out one by one, all from the same two books."""

from dataclasses import dataclass, field

import numpy as np

from watchfloor.demo.randomness import IntArray


@dataclass(slots=True)
class AddressBook:
    """Issues device and address numbers; an address stands in one country, which is the country of what it sends."""

    devices: int = 0
    _countries: list[IntArray] = field(default_factory=list)
    _ips: int = 0

    def issue_devices(self, count: int) -> IntArray:
        first = self.devices
        self.devices += count
        return np.arange(first, self.devices, dtype=np.int64)

    def issue_ips(self, countries: IntArray) -> IntArray:
        first = self._ips
        self._ips += len(countries)
        self._countries.append(countries.astype(np.int64))
        return np.arange(first, self._ips, dtype=np.int64)

    def country_of_ip(self) -> IntArray:
        return np.concatenate(self._countries)
