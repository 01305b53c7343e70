// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/clipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPointer>

#include <memory>

namespace activation {
namespace {

struct ClipboardText {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

/// Asking for the data is enough: they come from the program itself only as long as the clipboard is its own.
bool copy(std::unique_ptr<QMimeData> data) {
    const QPointer<QMimeData> ours(data.get());
    QClipboard* clipboard = QGuiApplication::clipboard();
    clipboard->setMimeData(data.release());
    return ours && clipboard->mimeData() == ours;
}

}  // namespace

bool copyToClipboard(const QString& text) {
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return copy(std::move(data));
}

bool copyToClipboard(const QImage& picture) { return copyToClipboard(picture, {}); }

bool copyTableToClipboard(const QByteArray& tabSeparated) {
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(tabSeparated));
    data->setData(QStringLiteral("text/tab-separated-values"), tabSeparated);
    return copy(std::move(data));
}

bool copyToClipboard(const QImage& picture, const QByteArray& svg) {
    if (picture.isNull()) return false;
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture);
    if (!svg.isEmpty()) data->setData(QStringLiteral("image/svg+xml"), svg);
    return copy(std::move(data));
}

QString clipboardFault() { return ClipboardText::tr("Cannot copy: the clipboard did not accept it"); }

}  // namespace activation
