"""Azure Monitor."""

from .. import clock
from .form import Form
from .labelled import annotations, labels, unique

_SUBSCRIPTION = "/subscriptions/6b1f0c52-77aa-4f0e-9d4e-0e5c5f2a9b11"


def _moment(at):
    return clock.written(at)[:-1] + ".3182047Z"


def _metric(firing, at):
    """The context of an alert on a metric."""
    criterion = {
        "metricName": "Errors", "metricNamespace": "Shop", "operator": "GreaterThan", "threshold": "5", "timeAggregation": "Total",
        "dimensions": [{"name": "host", "value": firing.key}], "metricValue": 9.0, "webTestName": None,
    }
    condition = {"windowSize": "PT5M", "allOf": [criterion], "windowStartTime": _moment(at - 300), "windowEndTime": _moment(at)}
    return {"properties": None, "conditionType": "SingleResourceMultipleMetricCriteria", "condition": condition}


def _prometheus(firing):
    """The context of an alert of a Prometheus rule group."""
    return {"interval": "PT1M", "expression": "job:errors > 5", "expressionValue": "9", "for": "PT2M", "labels": labels(firing),
            "annotations": annotations(firing), "ruleGroup": f"{_SUBSCRIPTION}/resourceGroups/shop/providers/prometheusRuleGroups/shop"}


def _body(firing, is_resolved):
    target = f"{_SUBSCRIPTION}/resourcegroups/shop/providers/microsoft.compute/virtualmachines/{firing.key}"
    is_metric = firing.number % 2 == 0
    essentials = {
        "alertId": f"{_SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/{unique('alert', firing.id)}",
        "alertRule": firing.rule, "severity": "Sev1", "signalType": "Metric", "monitorCondition": "Resolved" if is_resolved else "Fired",
        "monitoringService": "Platform" if is_metric else "Prometheus", "alertTargetIDs": [target], "configurationItems": [firing.key],
        "originAlertId": f"{unique('origin', firing.key)}_shop_microsoft.insights_metricAlerts_{firing.rule}_-117",
        "description": firing.title,
        "firedDateTime": _moment(firing.fired_at), "essentialsVersion": "1.0", "alertContextVersion": "1.0",
    }
    if is_resolved:
        essentials["resolvedDateTime"] = _moment(firing.resolved_at)
        # Ids of resources are the same in whatever case they are written.
        essentials["alertId"] = essentials["alertId"].lower()
    at = firing.resolved_at if is_resolved else firing.fired_at
    context = _metric(firing, at) if is_metric else _prometheus(firing)
    data = {"essentials": essentials, "alertContext": context, "customProperties": {"team": "shop"} if is_metric else None}
    return {"schemaId": "azureMonitorCommonAlertSchema", "data": data}


def _bodies(firing):
    """An archive of what an action group sent in the common alert schema."""
    return [_body(firing, False), _body(firing, True)]


FORMATS = (Form("azure-common", _bodies, tells_key=True),)
