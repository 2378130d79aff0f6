# generated from openapi.json
# place: src/watchfloor/client/calls.py


def close_case(state):
    return state
