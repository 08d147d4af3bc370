"""Google Cloud Monitoring."""

from .form import Form

_PROJECT = "shop-prod-4410"


def _body(firing, is_closed):
    """Version 1.2: whole seconds. Newer incidents write their state in capitals."""
    state = "closed" if is_closed else "open"
    policy = f"projects/{_PROJECT}/alertPolicies/{8_100_000_000_000_000_000 + firing.number % 2}"
    threshold = {"filter": 'metric.type="custom.googleapis.com/errors"', "comparison": "COMPARISON_GT", "thresholdValue": 5,
                 "duration": "60s", "trigger": {"count": 1}}
    number = f"0.n{firing.fired_at:x}"
    incident = {
        "incident_id": number, "scoping_project_id": _PROJECT, "scoping_project_number": 448812345678,
        "url": f"https://console.cloud.google.com/monitoring/alerting/incidents/{number}?project={_PROJECT}",
        "state": state.upper() if firing.number % 2 else state, "started_at": firing.fired_at,
        "ended_at": firing.resolved_at if is_closed else None, "summary": f"{firing.title} on {firing.key}.",
        "observed_value": "9.000", "threshold_value": "5", "severity": "Critical", "policy_name": firing.rule,
        "policy_user_labels": {"service": firing.service, "team": "shop"}, "condition_name": firing.title,
        "resource": {"type": "gce_instance", "labels": {"project_id": _PROJECT, "instance_id": firing.key, "zone": "europe-west1-b"}},
        "resource_id": firing.key, "resource_name": f"{_PROJECT} {firing.key}", "resource_type_display_name": "VM Instance",
        "metric": {"type": "custom.googleapis.com/errors", "displayName": "Errors", "labels": {"service": firing.service}},
        "metadata": {"system_labels": {}, "user_labels": {}},
        "documentation": {"content": "See the runbook.", "mime_type": "text/markdown", "subject": firing.title, "links": []},
        "condition": {"name": f"{policy}/conditions/1", "displayName": firing.title, "conditionThreshold": threshold},
    }
    return {"version": "1.2", "incident": incident}


def _bodies(firing):
    """An archive of what a webhook notification channel was sent."""
    return [_body(firing, False), _body(firing, True)]


FORMATS = (Form("gcp-incident", _bodies, tells_service=True, tells_key=True),)

# What the reading was checked against.
EVIDENCE = {
    "gcp-incident": (
        "documentation only",
        "Google's documentation and a payload of a test, of an incident that was closed"),
}
