import './walkthrough-bar.scss';
