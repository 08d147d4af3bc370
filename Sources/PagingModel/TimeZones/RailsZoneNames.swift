/// The time-zone names of Rails (`ActiveSupport::TimeZone::MAPPING`), which PagerDuty's user records may use.
///
/// Where Rails names a zone by an old IANA name, the present one stands here: distributions move old names to a package
/// of their own. `Astana` is the zone of its country, not Rails' former stand-in with the same offset.
enum RailsZoneNames {
  /// The IANA name for each name of Rails.
  static let identifiers = Dictionary(uniqueKeysWithValues: cities + others)

  /// Names that are the last part of the IANA name with spaces for underscores.
  private static let cities: [(String, String)] = [
    (
      "Africa",
      ["Cairo", "Casablanca", "Harare", "Monrovia", "Nairobi"]
    ),
    (
      "America",
      [
        "Bogota", "Caracas", "Chihuahua", "La Paz", "Lima", "Mazatlan", "Mexico City", "Monterrey", "Montevideo",
        "Puerto Rico", "Santiago", "Tijuana",
      ]
    ),
    (
      "Asia",
      [
        "Almaty", "Baghdad", "Baku", "Bangkok", "Dhaka", "Hong Kong", "Irkutsk", "Jakarta", "Jerusalem", "Kabul",
        "Kamchatka", "Karachi", "Kathmandu", "Kolkata", "Krasnoyarsk", "Kuala Lumpur", "Kuwait", "Magadan", "Muscat",
        "Novosibirsk", "Riyadh", "Seoul", "Singapore", "Srednekolymsk", "Taipei", "Tashkent", "Tbilisi", "Tehran",
        "Tokyo", "Ulaanbaatar", "Urumqi", "Vladivostok", "Yakutsk", "Yerevan",
      ]
    ),
    ("Atlantic", ["Azores"]),
    ("Australia", ["Adelaide", "Brisbane", "Darwin", "Hobart", "Melbourne", "Perth", "Sydney"]),
    (
      "Europe",
      [
        "Amsterdam", "Athens", "Belgrade", "Berlin", "Bratislava", "Brussels", "Bucharest", "Budapest", "Copenhagen",
        "Dublin", "Helsinki", "Istanbul", "Kaliningrad", "Kyiv", "Lisbon", "Ljubljana", "London", "Madrid", "Minsk",
        "Moscow", "Paris", "Prague", "Riga", "Rome", "Samara", "Sarajevo", "Skopje", "Sofia", "Stockholm", "Tallinn",
        "Vienna", "Vilnius", "Volgograd", "Warsaw", "Zagreb", "Zurich",
      ]
    ),
    ("Pacific", ["Auckland", "Fiji", "Guam", "Port Moresby"]),
  ].flatMap { area, names in
    names.map { name in (name, "\(area)/" + String(name.map { $0 == " " ? "_" : $0 })) }
  }

  /// Names of regions, and cities that share another one's zone.
  private static let others: [(String, String)] = [
    ("Abu Dhabi", "Asia/Muscat"), ("Alaska", "America/Juneau"), ("American Samoa", "Pacific/Pago_Pago"),
    ("Arizona", "America/Phoenix"), ("Astana", "Asia/Almaty"), ("Atlantic Time (Canada)", "America/Halifax"),
    ("Beijing", "Asia/Shanghai"), ("Bern", "Europe/Zurich"), ("Brasilia", "America/Sao_Paulo"),
    ("Buenos Aires", "America/Argentina/Buenos_Aires"), ("Canberra", "Australia/Melbourne"),
    ("Cape Verde Is.", "Atlantic/Cape_Verde"), ("Central America", "America/Guatemala"),
    ("Central Time (US & Canada)", "America/Chicago"), ("Chatham Is.", "Pacific/Chatham"),
    ("Chennai", "Asia/Kolkata"), ("Chongqing", "Asia/Shanghai"), ("Eastern Time (US & Canada)", "America/New_York"),
    ("Edinburgh", "Europe/London"), ("Ekaterinburg", "Asia/Yekaterinburg"), ("Georgetown", "America/Guyana"),
    ("Greenland", "America/Nuuk"), ("Guadalajara", "America/Mexico_City"), ("Hanoi", "Asia/Bangkok"),
    ("Hawaii", "Pacific/Honolulu"), ("Indiana (East)", "America/Indiana/Indianapolis"),
    ("International Date Line West", "Etc/GMT+12"), ("Islamabad", "Asia/Karachi"),
    ("Marshall Is.", "Pacific/Majuro"), ("Mid-Atlantic", "Atlantic/South_Georgia"),
    ("Midway Island", "Pacific/Midway"), ("Mountain Time (US & Canada)", "America/Denver"),
    ("Mumbai", "Asia/Kolkata"), ("New Caledonia", "Pacific/Noumea"), ("New Delhi", "Asia/Kolkata"),
    ("Newfoundland", "America/St_Johns"), ("Nuku'alofa", "Pacific/Tongatapu"), ("Osaka", "Asia/Tokyo"),
    ("Pacific Time (US & Canada)", "America/Los_Angeles"), ("Pretoria", "Africa/Johannesburg"),
    ("Quito", "America/Lima"), ("Rangoon", "Asia/Yangon"), ("Samoa", "Pacific/Apia"), ("Sapporo", "Asia/Tokyo"),
    ("Saskatchewan", "America/Regina"), ("Solomon Is.", "Pacific/Guadalcanal"),
    ("Sri Jayawardenepura", "Asia/Colombo"), ("St. Petersburg", "Europe/Moscow"),
    ("Tokelau Is.", "Pacific/Fakaofo"), ("UTC", "Etc/UTC"), ("Wellington", "Pacific/Auckland"),
    ("West Central Africa", "Africa/Algiers"),
  ]
}
