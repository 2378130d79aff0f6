"""The nursery of desks for the browser: like that of the chaos tests, and it knows every route before it is copied.

A desk of these tests lives for some seconds, and its `serve` would spend the first two of them on its routes.
"""

from chaos.nursery import serve_orders
from factories.routed import look_at_every_route

if __name__ == "__main__":
    look_at_every_route()
    serve_orders()
