"""What scripts/bench and scripts/bench-data are made of.

Read in this order. The data: varying (what differs in every record), divisions (a quarter of a division's log entries),
monthly (pieces to files in the order of time), pagerduty_log, alertmanager_groups, alertmanager_log. The measuring:
machine, measuring (running programs in turn), bars (what is promised), table (how it is told), inputs; then one module for each
section: reading, peers with answers, startup, allocations, equality. `peer_*` are programs of their own.
"""
