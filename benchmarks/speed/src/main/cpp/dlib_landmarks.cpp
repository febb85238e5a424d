// Times dlib's shape_predictor, round by round, as another process asks for it.
//
// Usage: dlib_landmarks PREDICTOR
// Standard input: how many faces; for each its box (left, top, right, bottom, inclusive) and, after a
// space, the binary PGM file it lies in, up to the end of the line; then, as often as wanted, how many
// times to find the points of all faces.
// Standard output: a line of points (x, y, x, y, ...) for each face; then for each request a line with
// the processor time of this process that it took, in milliseconds.

#include <dlib/array2d.h>
#include <dlib/image_processing/shape_predictor.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Face {
  dlib::rectangle box;
  dlib::array2d<unsigned char> picture;
};

void read_pgm(const std::string& file, dlib::array2d<unsigned char>& picture) {
  std::ifstream in(file, std::ios::binary);
  std::string magic;
  long width = 0, height = 0, brightest = 0;
  in >> magic >> width >> height >> brightest;
  in.get();
  if (!in || magic != "P5" || brightest != 255) throw std::runtime_error(file + " is no 8-bit binary PGM");
  picture.set_size(height, width);
  for (long row = 0; row < height; ++row) in.read(reinterpret_cast<char*>(&picture[row][0]), width);
  if (!in) throw std::runtime_error(file + " ends too early");
}

void read_face(std::istream& in, Face& face) {
  long left, top, right, bottom;
  std::string file;
  in >> left >> top >> right >> bottom;
  in.get();
  std::getline(in, file);
  face.box = dlib::rectangle(left, top, right, bottom);
  read_pgm(file, face.picture);
}

double processor_millis() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

}  // namespace

int main(int, char** argv) try {
  dlib::shape_predictor predictor;
  dlib::deserialize(argv[1]) >> predictor;
  size_t count = 0;
  std::cin >> count;
  std::vector<Face> faces(count);
  for (Face& face : faces) {
    read_face(std::cin, face);
    const dlib::full_object_detection found = predictor(face.picture, face.box);
    for (unsigned long i = 0; i < found.num_parts(); ++i)
      std::cout << found.part(i).x() << ' ' << found.part(i).y() << ' ';
    std::cout << std::endl;
  }
  long seen = 0;
  for (long times = 0; std::cin >> times;) {
    const double began = processor_millis();
    for (long i = 0; i < times; ++i)
      for (Face& face : faces) seen += predictor(face.picture, face.box).part(0).x();
    std::cout << processor_millis() - began << std::endl;
  }
  return seen == 0;
} catch (const std::exception& e) {
  std::cerr << e.what() << std::endl;
  return 1;
}
