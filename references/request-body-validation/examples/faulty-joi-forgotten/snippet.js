const express = require('express');
const Joi = require('joi');
const { JobPosting } = require('../models');

const router = express.Router();

const jobSchema = Joi.object({
  title: Joi.string().min(5).max(120).required(),
  description: Joi.string().max(10000).required(),
  salary: Joi.number().integer().min(0),
}).unknown(true);

router.post('/jobs', async (req, res, next) => {
  try {
    const { error, value } = jobSchema.validate(req.body);
    if (error) {
      return res.status(400).json({ message: 'title, description and salary are required' });
    }

    // expect: named-fields-only
    const job = await JobPosting.create({ ...value, status: 'draft' });
    res.status(201).json({ id: job.id });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
