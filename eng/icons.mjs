// Draws the icons of the Teams app into manifest/: node eng/icons.mjs
// Two speech bubbles, described by distances, so that they are sharp at any size without a drawing program.
import { deflateSync, crc32 as zlibCrc32 } from "node:zlib";
import { writeFileSync } from "node:fs";

const here = new URL("../manifest/", import.meta.url);
const samples = 4;

const box = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const triangle = (x, y, corners) => {
  let nearest = Infinity;
  let inside = true;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % 3];
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    inside &&= (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
  return inside ? -nearest : nearest;
};

// In a square from 0 to 1; negative inside.
const speaker = (x, y) =>
  Math.min(box(x, y, 0, 0.02, 0.74, 0.6, 0.16), triangle(x, y, [[0.12, 0.5], [0.42, 0.5], [0.12, 0.82]]));
const listener = (x, y) =>
  Math.min(box(x, y, 0.36, 0.36, 1, 0.86, 0.15), triangle(x, y, [[0.62, 0.8], [0.9, 0.8], [0.9, 1]]));

const white = [255, 255, 255];
const background = [0x3b, 0x4c, 0xc0];
const tint = [0xc7, 0xd2, 0xfe];
const gap = 0.07;
const stroke = 0.085;

const colour = (x, y) => {
  const u = (x - 0.25) * 2;
  const v = (y - 0.25) * 2;
  if (listener(u, v) < 0) return [...tint, 255];
  return speaker(u, v) < 0 && listener(u, v) > gap ? [...white, 255] : [...background, 255];
};

const outline = (x, y) => {
  const line = (d) => d < 0 && d > -stroke;
  const drawn = line(listener(x, y)) || (line(speaker(x, y)) && listener(x, y) > gap);
  return [...white, drawn ? 255 : 0];
};

const pixel = (paint, px, py, size) => {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i++) {
    const at = (p, s) => (p + (s + 0.5) / samples) / size;
    paint(at(px, i % samples), at(py, Math.floor(i / samples))).forEach((c, k) => (sum[k] += c));
  }
  return sum.map((c) => Math.round(c / samples ** 2));
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
};

const crc = (data) => {
  if (zlibCrc32) return zlibCrc32(data);
  let c = ~0;
  for (const byte of data) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (0xedb88320 & -(c & 1));
  }
  return ~c >>> 0;
};

const png = (size, paint) => {
  const rows = [];
  for (let y = 0; y < size; y++) {
    rows.push(0);
    for (let x = 0; x < size; x++) rows.push(...pixel(paint, x, y, size));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA, deflate, no filter, not interlaced
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
};

writeFileSync(new URL("color.png", here), png(192, colour));
writeFileSync(new URL("outline.png", here), png(32, outline));
