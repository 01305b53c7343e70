# SPDX-License-Identifier: GPL-3.0-or-later
# What most files of a target include from elsewhere, read once: that is two thirds of the time of a first build.
# Only what many include: a precompiled header with all of Qt takes each file longer to load than it saves.
set(standard_headers <algorithm> <array> <cmath> <cstdint> <functional> <limits> <map> <memory> <optional> <span> <string>
  <string_view> <utility> <variant> <vector>)
set(qt_headers <QApplication> <QBoxLayout> <QEvent> <QJsonObject> <QKeyEvent> <QLabel> <QPainter> <QRegularExpression>
  <QTimer> <QToolButton>)
