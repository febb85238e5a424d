"""Makes hesitant speech of other synthesisers, with its truth, for the fit of the filled pauses' judge.

    python make_clips.py FOLDER        # needs espeak-ng and flite installed, and numpy

Writes NAME.wav (16 kHz) and NAME.json for 22 voices of espeak-ng and 4 of flite: two clips with five
filled pauses each, one without any; then, without any, one spoken slowly (80 to 120 words a minute) and
one fast, and a slow one with five. The splits are "development" and "test", every other voice for testing;
the last 8 voices and all clips not spoken at the usual speed are in "development-more" and "test-more".
"""

import argparse
import io
import json
import pathlib
import random
import subprocess
import wave

import numpy as np

RATE = 16000
ESPEAK = ["en-us", "en-us+m1", "en-us+f2", "en-gb", "en-us+m3", "en-gb+f1", "en-gb-scotland",
          "en-us+f4", "en-us+m7", "en-gb-scotland+f3", "en-029+m2", "en-us+f5", "en-gb-x-rp+m4", "en-gb+m5"]
FLITE = ["awb", "rms", "slt", "kal16"]
MORE = ["en-us+klatt", "en-gb+klatt2", "en-gb+f3", "en-us+m2", "en-us+klatt3", "en-us+klatt4",
        "en-gb-x-gbclan+f4", "en-gb+m7"]
CLIPS = [(True, 1.0), (True, 1.0), (False, 1.0), (False, 1.5), (False, 0.75), (True, 1.5)]  # hesitant? how slow?
PACE = {1.5: "slow", 0.75: "fast"}
PHRASES = [
    "we measured the speech rate of every speaker twice", "the quick brown fox jumps over the lazy dog",
    "I have been working as a developer for five years", "my last project was a large web shop",
    "most of the team was in another city", "so we had to talk a lot on the phone",
    "I like to solve hard problems", "and I am always ready to learn",
    "the biggest challenge was the schedule", "our customers were not happy about it",
    "in the end everything worked out well", "I can start in the middle of March",
    "what I want is a job with more people", "she asked me to lead the group",
    "after two weeks the first part was done", "there are three things that matter to me",
    "you should know that I have no car", "the far side of the park was dark",
]
FILLERS = ["um", "uh", "um", "uh", "er", "erm"]


def run(command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def samples(data):
    with wave.open(io.BytesIO(data)) as sound:
        rate = sound.getframerate()
        x = np.frombuffer(sound.readframes(-1), dtype="<i2") / 32768.0
    if rate == RATE:
        return x
    n = int(len(x) * RATE / rate)
    spectrum = np.fft.rfft(x)
    keep = n // 2 + 1
    padded = np.zeros(keep, complex)
    padded[: min(keep, len(spectrum))] = spectrum[:keep]
    return np.fft.irfft(padded, n) * n / len(x)


def say(voice, text, slow=1.0):
    if voice in FLITE:
        return samples(run(["flite", "-voice", voice, "--setf", f"duration_stretch={slow * voice_pace(voice)}",
                            "-t", text, "/dev/stdout"]))
    speed = int(175 / voice_pace(voice) / slow)
    pitch = 30 + sum(map(ord, voice)) % 40
    return samples(run(["espeak-ng", "-v", voice, "-s", str(max(80, speed)), "-p", str(pitch), "--stdout", text]))


def voice_pace(voice):
    return 0.8 + sum(map(ord, voice)) % 7 / 12


def trimmed(x):
    power = np.convolve(x * x, np.ones(80) / 80, "same")
    heard = np.flatnonzero(power > (0.02 * np.abs(x).max()) ** 2)
    return x[heard[0]: heard[-1] + 1]


def filler(voice, label, rng):
    slow = rng.uniform(0.9, 2.0)
    return trimmed(say(voice, label, slow))


def clip(voice, hesitant, rng, slow=1.0):
    pieces, pauses, fillers = [np.zeros(6400)], [], []

    def length():
        return sum(map(len, pieces))

    def silence():
        seconds = rng.uniform(0.06, 0.18) if rng.random() < 0.2 else rng.uniform(0.26, 1.2)
        start = length() / RATE
        pieces.append(np.zeros(int(seconds * RATE)))
        pauses.append([start, length() / RATE, seconds])

    texts = rng.sample(PHRASES, 6)
    for i, text in enumerate(texts):
        if i > 0 and hesitant:
            if rng.random() < 0.75:
                silence()
            label = rng.choice(FILLERS)
            x = filler(voice, label, rng) * rng.uniform(0.6, 1.0)
            fillers.append({"filler": label, "start": length() / RATE, "end": (length() + len(x)) / RATE})
            pieces.append(x)
            if rng.random() < 0.67:
                silence()
        elif i > 0:
            silence()
        pieces.append(trimmed(say(voice, text, slow)))
    pieces.append(np.zeros(6400))
    x = np.concatenate(pieces)
    return 0.5 * x / np.abs(x).max(), pauses, fillers


def recorded(x, condition, seed):
    noise = np.random.default_rng(seed)
    power = np.mean(x[np.abs(x) > 0.003] ** 2)
    if condition == "clean":
        return x + 0.0007 * noise.standard_normal(len(x))
    if condition.endswith("dB"):
        return x + np.sqrt(power) * 10 ** (-float(condition[:-3]) / 20) * noise.standard_normal(len(x))
    rt = float(condition.split()[1])
    t = np.arange(int(rt * RATE)) / RATE
    tail = noise.standard_normal(len(t)) * 10 ** (-3 * t / rt) * (t > 0.004)
    tail /= np.sqrt(np.sum(tail ** 2))
    tail[0] = 1
    n = len(x) + len(tail)
    wet = np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(tail, n), n)[: len(x)]
    return 0.5 * wet / np.abs(wet).max() + 0.0007 * noise.standard_normal(len(x))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    conditions = ["clean", "20 dB", "room 0.4", "10 dB", "room 0.7"]
    for v, voice in enumerate(ESPEAK + FLITE + MORE):
        for k, (hesitant, slow) in enumerate(CLIPS):
            rng = random.Random(100 * v + k)
            x, pauses, fillers = clip(voice, hesitant, rng, slow)
            condition = conditions[(v + 2 * k) % len(conditions)]
            x = recorded(x, condition, 100 * v + k)
            name = f"{voice}-{k}"
            with wave.open(str(folder / f"{name}.wav"), "wb") as out:
                out.setnchannels(1), out.setsampwidth(2), out.setframerate(RATE)
                out.writeframes((np.clip(x, -1, 1) * 32767).astype("<i2").tobytes())
            more = "-more" if slow in PACE or voice in MORE else ""
            truth = {"condition": PACE.get(slow, condition), "words": [],
                     "split": ("test" if v % 2 else "development") + more,
                     "duration": len(x) / RATE, "pauses": pauses, "fillers": fillers}
            (folder / f"{name}.json").write_text(json.dumps(truth))


if __name__ == "__main__":
    main()
