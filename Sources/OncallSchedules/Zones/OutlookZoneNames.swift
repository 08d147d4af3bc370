/// What Outlook shows for a time zone, such as `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`.
///
/// Only the zones that are met often, by their English names; a calendar that names another one brings its VTIMEZONE.
enum OutlookZoneNames {
  /// The IANA name for what Outlook shows, with or without the offset before it, or nil.
  static func identifier(_ name: String) -> String? {
    guard name.hasPrefix("(") else { return places[name] }
    guard let end = name.firstIndex(of: ")") else { return nil }
    return places[CalendarText.trimmed(name[name.index(after: end)...])]
  }

  private static let places: [String: String] = [
    "International Date Line West": "Etc/GMT+12", "Hawaii": "Pacific/Honolulu", "Alaska": "America/Anchorage",
    "Pacific Time (US & Canada)": "America/Los_Angeles", "Arizona": "America/Phoenix",
    "Mountain Time (US & Canada)": "America/Denver", "Central America": "America/Guatemala",
    "Central Time (US & Canada)": "America/Chicago", "Saskatchewan": "America/Regina",
    "Guadalajara, Mexico City, Monterrey": "America/Mexico_City", "Bogota, Lima, Quito": "America/Bogota",
    "Bogota, Lima, Quito, Rio Branco": "America/Bogota", "Eastern Time (US & Canada)": "America/New_York",
    "Indiana (East)": "America/Indiana/Indianapolis", "Atlantic Time (Canada)": "America/Halifax",
    "Caracas": "America/Caracas", "Santiago": "America/Santiago", "Newfoundland": "America/St_Johns",
    "Brasilia": "America/Sao_Paulo", "City of Buenos Aires": "America/Argentina/Buenos_Aires",
    "Buenos Aires": "America/Argentina/Buenos_Aires", "Azores": "Atlantic/Azores",
    "Dublin, Edinburgh, Lisbon, London": "Europe/London",
    "Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London": "Europe/London",
    "Monrovia, Reykjavik": "Atlantic/Reykjavik", "Casablanca": "Africa/Casablanca",
    "Coordinated Universal Time": "Etc/UTC", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna": "Europe/Berlin",
    "Belgrade, Bratislava, Budapest, Ljubljana, Prague": "Europe/Budapest",
    "Brussels, Copenhagen, Madrid, Paris": "Europe/Paris", "Sarajevo, Skopje, Warsaw, Zagreb": "Europe/Warsaw",
    "West Central Africa": "Africa/Lagos", "Athens, Bucharest": "Europe/Bucharest",
    "Athens, Bucharest, Istanbul": "Europe/Bucharest", "Cairo": "Africa/Cairo",
    "Harare, Pretoria": "Africa/Johannesburg", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius": "Europe/Kyiv",
    "Jerusalem": "Asia/Jerusalem", "Istanbul": "Europe/Istanbul", "Moscow, St. Petersburg": "Europe/Moscow",
    "Moscow, St. Petersburg, Volgograd": "Europe/Moscow", "Kuwait, Riyadh": "Asia/Riyadh",
    "Nairobi": "Africa/Nairobi", "Tehran": "Asia/Tehran", "Abu Dhabi, Muscat": "Asia/Dubai",
    "Islamabad, Karachi": "Asia/Karachi", "Chennai, Kolkata, Mumbai, New Delhi": "Asia/Kolkata",
    "Kathmandu": "Asia/Kathmandu", "Bangkok, Hanoi, Jakarta": "Asia/Bangkok",
    "Beijing, Chongqing, Hong Kong, Urumqi": "Asia/Shanghai", "Kuala Lumpur, Singapore": "Asia/Singapore",
    "Perth": "Australia/Perth", "Taipei": "Asia/Taipei", "Osaka, Sapporo, Tokyo": "Asia/Tokyo",
    "Seoul": "Asia/Seoul", "Adelaide": "Australia/Adelaide", "Darwin": "Australia/Darwin",
    "Brisbane": "Australia/Brisbane", "Canberra, Melbourne, Sydney": "Australia/Sydney",
    "Hobart": "Australia/Hobart", "Auckland, Wellington": "Pacific/Auckland", "Fiji": "Pacific/Fiji",
  ]
}
