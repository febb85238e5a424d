// Prints what TensorFlow.js computes of the iris model on the pattern of ConversionGoldenTest.
// Usage: node iris-tfjs.mjs FOLDER_OF_IRIS_JSON > iris-tfjs.txt
import * as tf from '@tensorflow/tfjs';
import fs from 'node:fs';

const folder = process.argv[2];
const json = JSON.parse(fs.readFileSync(folder + '/iris.json'));
const weights = fs.readFileSync(folder + '/iris.bin');
await tf.setBackend('cpu');
const model = await tf.loadGraphModel({
  load: async () => ({
    modelTopology: json.modelTopology,
    weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length),
    userDefinedMetadata: json.userDefinedMetadata,
  }),
});
const image = [];
for (let y = 0; y < 64; y++) {
  for (let x = 0; x < 64; x++) {
    for (let c = 0; c < 3; c++) {
      image.push(((7 * x + 5 * y + 60 * c + ((x * y) >> 3)) % 256) / 255);
    }
  }
}
for (const number of model.predict(tf.tensor4d(image, [1, 64, 64, 3])).dataSync()) {
  console.log(number);
}
