"""Amazon CloudWatch."""

import json

from .. import clock
from .form import Form
from .labelled import unique, with_milliseconds

_ACCOUNT = "210987654321"
_REGION = "eu-west-1"
_TOPIC = f"arn:aws:sns:{_REGION}:{_ACCOUNT}:alarms"


def _name(firing):
    return f"{firing.rule}-{firing.key}"


def _arn(firing):
    return f"arn:aws:cloudwatch:{_REGION}:{_ACCOUNT}:alarm:{_name(firing)}"


def _with_offset(at):
    return with_milliseconds(at)[:-1] + "+0000"


def _turns(firing):
    """(moment, state before, state after): some are told to be in alarm while they are."""
    again = [(firing.fired_at + 900, "ALARM", "ALARM")] if firing.acknowledged_at else []
    return [(firing.fired_at, "OK", "ALARM"), *again, (firing.resolved_at, "ALARM", "OK")]


def _reason(state):
    is_high = state == "ALARM"
    return f"Threshold Crossed: 1 datapoint [{9.0 if is_high else 2.0}] was {'' if is_high else 'not '}greater than the threshold (5.0)."


def _data(at):
    """Why an alarm is in its state: JSON in JSON."""
    return {"version": "1.0", "queryDate": _with_offset(at), "startDate": _with_offset(at - 300), "statistic": "Sum", "period": 300,
            "recentDatapoints": [9.0], "threshold": 5.0}


def _item(firing, at, kind, summary, data):
    """An item of the history; SDKs write moments as numbers where the command line writes text."""
    moment = at + 0.318 if firing.number % 2 else with_milliseconds(at)
    return {"AlarmName": _name(firing), "AlarmType": "MetricAlarm", "Timestamp": moment, "HistoryItemType": kind,
            "HistorySummary": summary, "HistoryData": json.dumps(data, separators=(",", ":"))}


def _changed(firing, at, before, after):
    data = {"version": "1.0", "oldState": {"stateValue": before, "stateReason": _reason(before), "stateReasonData": _data(at - 900)},
            "newState": {"stateValue": after, "stateReason": _reason(after), "stateReasonData": _data(at)}}
    return _item(firing, at, "StateUpdate", f"Alarm updated from {before} to {after}", data)


def _acted(firing, at, before, after):
    data = {"version": "1.0", "actionState": "Succeeded", "stateUpdateTimestamp": at * 1000 + 318, "notificationResource": _TOPIC,
            "publishedMessage": json.dumps({"default": json.dumps(_message(firing, at, before, after))})}
    return _item(firing, at + 1, "Action", f"Successfully executed action {_TOPIC}", data)


def _history(firings):
    """aws cloudwatch describe-alarm-history: newest first."""
    items = []
    for firing in firings:
        created = {"version": "1.0", "type": "Create", "createdAlarm": {"alarmName": _name(firing), "threshold": 5.0}}
        items.append(_item(firing, firing.fired_at - 1800, "ConfigurationUpdate", f'Alarm "{_name(firing)}" created', created))
        for turn in _turns(firing):
            items += [_changed(firing, *turn), _acted(firing, *turn)]
    return items[::-1]


def _state(at, value):
    return {"value": value, "reason": _reason(value), "reasonData": json.dumps(_data(at)), "timestamp": _with_offset(at)}


def _event(firing, at, before, after):
    """An event of EventBridge, or of odd firings what a Lambda function is given."""
    stat = {"metric": {"namespace": "Shop", "name": "Errors", "dimensions": {"Host": firing.key}}, "period": 300, "stat": "Sum"}
    detail = {
        "alarmName": _name(firing), "state": _state(at, after), "previousState": _state(at - 900, before),
        "configuration": {"description": firing.title, "metrics": [{"id": "m1", "metricStat": stat, "returnData": True}]},
    }
    if firing.number % 2:
        return {"source": "aws.cloudwatch", "alarmArn": _arn(firing), "accountId": _ACCOUNT, "time": _with_offset(at),
                "region": _REGION, "alarmData": detail}
    return {"version": "0", "id": unique("event", firing.id, before, after), "detail-type": "CloudWatch Alarm State Change",
            "source": "aws.cloudwatch", "account": _ACCOUNT, "time": clock.written(at + 1), "region": _REGION,
            "resources": [_arn(firing)], "detail": detail}


def _events(firing):
    """An archive of CloudWatch Alarm State Change events."""
    return [_event(firing, *turn) for turn in _turns(firing)]


def _message(firing, at, before, after):
    """What an alarm publishes."""
    return {
        "AlarmName": _name(firing), "AlarmDescription": firing.title, "AWSAccountId": _ACCOUNT, "NewStateValue": after,
        "OldStateValue": before, "NewStateReason": _reason(after), "StateChangeTime": _with_offset(at), "Region": "EU (Ireland)",
        "AlarmArn": _arn(firing), "OKActions": [_TOPIC], "AlarmActions": [_TOPIC], "InsufficientDataActions": [],
        "Trigger": {"MetricName": "Errors", "Namespace": "Shop", "StatisticType": "Statistic", "Statistic": "SUM", "Unit": None,
                    "Dimensions": [{"name": "Host", "value": firing.key}], "Period": 300, "EvaluationPeriods": 1,
                    "ComparisonOperator": "GreaterThanThreshold", "Threshold": 5.0, "TreatMissingData": "notBreaching"},
    }


def _notification(firing, at, before, after):
    """What SNS sends to an address, or of odd firings to a Lambda function: there, in records."""
    sent = {"Type": "Notification", "MessageId": unique("message", firing.id, before, after), "TopicArn": _TOPIC,
            "Subject": f'{after}: "{_name(firing)}" in EU (Ireland)', "Message": json.dumps(_message(firing, at, before, after)),
            "Timestamp": with_milliseconds(at + 1), "SignatureVersion": "1", "Signature": "bm90IHNpZ25lZA=="}
    if firing.number % 2:
        return {"Records": [{"EventSource": "aws:sns", "EventVersion": "1.0", "EventSubscriptionArn": f"{_TOPIC}:archive",
                             "Sns": {**sent, "MessageAttributes": {}}}]}
    return sent


def _notifications(firing):
    """An archive of what an SNS topic delivered."""
    return [_notification(firing, *turn) for turn in _turns(firing)]


FORMATS = (
    Form("cloudwatch-alarm-history", _history, page="AlarmHistoryItems", beside={"NextToken": "bmV4dA=="}, extension="json",
         whole=True, tells_key=True),
    Form("cloudwatch-eventbridge", _events, tells_key=True),
    Form("cloudwatch-sns", _notifications, tells_key=True),
)

# What the reading was checked against.
EVIDENCE = {
    "cloudwatch-alarm-history": (
        "documentation only",
        "the example of the AWS command line's documentation"),
    "cloudwatch-eventbridge": (
        "documentation only",
        "AWS's documentation and two events to Lambda from the tests of an AWS library"),
    "cloudwatch-sns": (
        "documentation only",
        "AWS's documentation and two payloads from the tests of an AWS library"),
}
