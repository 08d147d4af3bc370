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


def _american(at):
    """'9/7/2026 5:10:00 AM', of UTC."""
    text = clock.written(at)
    hour = int(text[11:13])
    return f"{int(text[5:7])}/{int(text[8:10])}/{text[:4]} {(hour + 11) % 12 + 1}{text[13:19]} {'AM' if hour < 12 else 'PM'}"


def _log_alert(firing, rule, written, **more):
    """What a search of the logs found in its last five minutes; nothing is sent of the end."""
    search = f'AppRequests | where AppRoleName == "{firing.service}" and Success == false\n| summarize AggregatedValue = count() by Host'
    kinds = {"TimeGenerated": "datetime", "Host": "string", "AggregatedValue": "long"}
    columns = [{"name": name, "type": kind} for name, kind in kinds.items()]
    table = {"name": "PrimaryResult", "columns": columns, "rows": [[_moment(firing.fired_at - 60), firing.key, 9]]}
    link = f"https://portal.azure.com#@example/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/query/{rule}"
    return {
        "SubscriptionId": _SUBSCRIPTION.split("/")[-1], "AlertRuleName": rule, "SearchQuery": search,
        "SearchIntervalStartTimeUtc": written(firing.fired_at - 300), "SearchIntervalEndtimeUtc": written(firing.fired_at),
        "AlertThresholdOperator": "Greater Than", "AlertThresholdValue": 5, "ResultCount": 9, "SearchIntervalInSeconds": 300,
        "LinkToSearchResults": link, "LinkToFilteredSearchResultsUI": f"{link}/{firing.key}", "Description": firing.title,
        "Severity": "Warning", "WorkspaceId": unique("workspace"),
        "ResourceId": f"{_SUBSCRIPTION}/resourceGroups/shop/providers/Microsoft.OperationalInsights/workspaces/shop",
        "SearchResult": {"tables": [table], "dataSources": [{"resourceId": "/shop", "tables": ["AppRequests"]}]}, **more,
    }


def _log_rule(firing):
    """The rule of one host."""
    return f"{firing.rule} on {firing.key}"


def _log_alerts(firing):
    """An archive of what an action group sent of log alerts without the common schema: moments of two kinds are met."""
    written = _american if firing.number % 2 else clock.written
    data = _log_alert(firing, _log_rule(firing), written, AlertType="Number of results")
    return [{"schemaId": "Microsoft.Insights/LogAlert", "data": data}]


def _bare_log_alerts(firing):
    """The same as a webhook of its own body holds it, of a rule that measures many hosts."""
    dimensions = [{"name": "Host", "value": firing.key}]
    return [_log_alert(firing, firing.rule, _american, AlertType="Metric measurement", AffectedConfigurationItems=[firing.key],
                       Dimensions=dimensions)]


def _read_log_alert(firing):
    return {"title": firing.title, "severity": "Warning"}


FORMATS = (
    Form("azure-common", _bodies, tells_key=True),
    Form("azure-log-alert-v1", _log_alerts, tells_end=False, tells_key=True,
         expects=lambda firing: _read_log_alert(firing) | {"rule": _log_rule(firing)}),
    Form("azure-log-alert-v1", _bare_log_alerts, variant="bare", tells_end=False,
         expects=lambda firing: _read_log_alert(firing) | {"rule": firing.rule}),
)

# What the reading was checked against.
EVIDENCE = {
    "azure-common": (
        "documentation only",
        "the examples of Microsoft's documentation, fired and resolved"),
    "azure-log-alert-v1": (
        "documentation only",
        "the examples of Microsoft's documentation"),
}
