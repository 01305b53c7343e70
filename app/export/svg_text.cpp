// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_text.h"

#include <QFont>
#include <QFontInfo>

#include <map>

namespace activation {
namespace {

/// The family that the name stands for here, and what is like it everywhere.
QByteArray familiesOf(const QString& name) {
    const QFontInfo font{QFont(name)};
    return '\'' + font.family().remove(u'\'').toHtmlEscaped().toUtf8() + "', " +
           (font.fixedPitch() ? "monospace" : "sans-serif");
}

}  // namespace

QByteArray finishedSvg(QByteArray svg, const Extent& extent) {
    const auto side = [&](double value) {
        const std::string text = textOf(Length{value, extent.unit});
        return QByteArray::fromStdString(extent.unit == Unit::Pixel ? text.substr(0, text.size() - 2) : text);
    };
    // The first tag: <svg width="508mm" height="285.75mm"
    const qsizetype from = svg.indexOf("<svg width=\""), to = svg.indexOf("\n", from);
    if (from >= 0 && to > from)
        svg.replace(from, to - from,
                    "<svg width=\"" + side(extent.width) + "\" height=\"" + side(extent.height) + "\"");
    QByteArray result;
    constexpr QByteArrayView attribute("font-family=\"");
    std::map<QByteArray, QByteArray> known;
    qsizetype done = 0;
    for (qsizetype at = svg.indexOf(attribute); at >= 0; at = svg.indexOf(attribute, done)) {
        const qsizetype name = at + attribute.size(), end = svg.indexOf('"', name);
        if (end < 0) break;
        QByteArray& families = known[svg.mid(name, end - name)];
        if (families.isEmpty()) families = familiesOf(QString::fromUtf8(svg.mid(name, end - name)));
        result += svg.mid(done, name - done) + families;
        done = end;
    }
    return result + svg.mid(done);
}

}  // namespace activation
