package org.huibian.site.view;

/** The size of a picture, in its own pixels. */
public record PictureView(int width, int height) {}
