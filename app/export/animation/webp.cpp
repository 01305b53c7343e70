// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"
#include "app/export/picture_file.h"

#include <QCoreApplication>

#include <webp/encode.h>
#include <webp/mux.h>

#include <memory>

namespace activation {
namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

struct EncoderDeleter {
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};

/// Lines and plain areas: without a loss they are smaller than with one, and every pixel is as it was drawn.
WebPConfig configuration() {
    WebPConfig config;
    WebPConfigInit(&config);
    config.lossless = 1;
    config.method = 1;
    config.quality = 20.0F;
    return config;
}

bool add(WebPAnimEncoder& encoder, const QImage& image, int milliseconds, const WebPConfig& config) {
    WebPPicture picture;
    if (!WebPPictureInit(&picture)) return false;
    const std::unique_ptr<WebPPicture, void (*)(WebPPicture*)> freed(&picture, WebPPictureFree);
    picture.use_argb = 1;
    picture.width = image.width();
    picture.height = image.height();
    const QImage pixels = image.convertToFormat(QImage::Format_RGBA8888);
    return !pixels.isNull() &&
           WebPPictureImportRGBA(&picture, pixels.constBits(), static_cast<int>(pixels.bytesPerLine())) &&
           WebPAnimEncoderAdd(&encoder, &picture, milliseconds, &config);
}

}  // namespace

Result<QByteArray> animatedWebpOf(const Animation& animation) {
    WebPAnimEncoderOptions options;
    WebPAnimEncoderOptionsInit(&options);
    const std::unique_ptr<WebPAnimEncoder, EncoderDeleter> encoder(
        WebPAnimEncoderNew(animation.size.width(), animation.size.height(), &options));
    if (!encoder) return notEnoughMemory();
    const WebPConfig config = configuration();
    for (std::size_t i = 0; i < animation.count; ++i) {
        if (!animation.goesOn(static_cast<double>(i) / static_cast<double>(animation.count))) return wasStopped();
        if (!add(*encoder, animation.frame(i), static_cast<int>(animation.startOf(i, 1000)), config))
            return notEnoughMemory();
    }
    WebPData all{};
    if (!WebPAnimEncoderAdd(encoder.get(), nullptr, static_cast<int>(animation.startOf(animation.count, 1000)),
                            nullptr) ||
        !WebPAnimEncoderAssemble(encoder.get(), &all))
        return notEnoughMemory();
    QByteArray bytes(reinterpret_cast<const char*>(all.bytes), static_cast<qsizetype>(all.size));
    WebPDataClear(&all);
    return bytes;
}

}  // namespace activation
