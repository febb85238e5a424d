package dev.ivas.testkit.face;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** A line on a turned head, drawn as curves between points of the head. */
final class HeadPath {
  /** Says where a point of a drawing plan lies in the picture. */
  @FunctionalInterface
  interface Place {
    Point2D of(double x, double y);
  }

  private final Place place;
  private final Path2D path = new Path2D.Double();

  private HeadPath(Place place) {
    this.place = place;
  }

  /** A line on the face, lifted from it by as much. */
  static HeadPath onFace(HeadSpace head, double lift) {
    return new HeadPath((x, y) -> head.onFace(x, y, lift));
  }

  /** A line in a plane that faces the camera with the head. */
  static HeadPath inPlane(HeadSpace head, double z) {
    return new HeadPath((x, y) -> head.at(x, y, z));
  }

  HeadPath move(double x, double y) {
    Point2D p = place.of(x, y);
    path.moveTo(p.getX(), p.getY());
    return this;
  }

  HeadPath line(double x, double y) {
    Point2D p = place.of(x, y);
    path.lineTo(p.getX(), p.getY());
    return this;
  }

  HeadPath quad(double cx, double cy, double x, double y) {
    Point2D c = place.of(cx, cy);
    Point2D p = place.of(x, y);
    path.quadTo(c.getX(), c.getY(), p.getX(), p.getY());
    return this;
  }

  HeadPath curve(double ax, double ay, double bx, double by, double x, double y) {
    Point2D a = place.of(ax, ay);
    Point2D b = place.of(bx, by);
    Point2D p = place.of(x, y);
    path.curveTo(a.getX(), a.getY(), b.getX(), b.getY(), p.getX(), p.getY());
    return this;
  }

  Path2D closed() {
    path.closePath();
    return path;
  }

  Path2D open() {
    return path;
  }
}
